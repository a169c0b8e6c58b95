/** The service as a whole. */
@NullMarked
package dev.tutti.music.catalog;

import org.jspecify.annotations.NullMarked;
