/** From an uploaded file to something that can be played or shown. */
@NullMarked
package dev.tutti.music.catalog.ingest;

import org.jspecify.annotations.NullMarked;
