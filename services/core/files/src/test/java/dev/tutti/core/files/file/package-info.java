/** Tests of dev.tutti.core.files.file. */
@NullMarked
package dev.tutti.core.files.file;

import org.jspecify.annotations.NullMarked;
