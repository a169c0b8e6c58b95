/** Facts about releases and their tracks, stated by catalog. The key is the release, so a track is ingested before its release is published. */
@NullMarked
package dev.tutti.contracts.events.music.catalog;

import org.jspecify.annotations.NullMarked;
