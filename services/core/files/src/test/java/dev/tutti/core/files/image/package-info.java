/** Tests of dev.tutti.core.files.image. */
@NullMarked
package dev.tutti.core.files.image;

import org.jspecify.annotations.NullMarked;
