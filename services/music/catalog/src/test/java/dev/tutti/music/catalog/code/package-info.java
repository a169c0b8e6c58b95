/** Codes of the music trade. */
@NullMarked
package dev.tutti.music.catalog.code;

import org.jspecify.annotations.NullMarked;
