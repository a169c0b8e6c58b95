/** The codes of the music trade, with their check digits: ISRC, GTIN, territory. */
@NullMarked
package dev.tutti.music.catalog.code;

import org.jspecify.annotations.NullMarked;
