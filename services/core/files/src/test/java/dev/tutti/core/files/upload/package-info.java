/** Tests of dev.tutti.core.files.upload. */
@NullMarked
package dev.tutti.core.files.upload;

import org.jspecify.annotations.NullMarked;
