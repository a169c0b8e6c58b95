/** Uploads. */
@NullMarked
package dev.tutti.music.catalog.ingest;

import org.jspecify.annotations.NullMarked;
