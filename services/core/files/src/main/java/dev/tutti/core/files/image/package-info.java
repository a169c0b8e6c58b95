/** Pictures that were uploaded, made in three sizes. */
@NullMarked
package dev.tutti.core.files.image;

import org.jspecify.annotations.NullMarked;
