/** Tests of files. */
@NullMarked
package dev.tutti.core.files;

import org.jspecify.annotations.NullMarked;
