package dev.tutti.music.catalog.media;

import org.jspecify.annotations.Nullable;

/**
 * What the upload says about itself. All of it is hearsay from a stranger: control characters are gone and lengths bounded, but nothing is
 * checked for truth, and an ISRC or barcode need not be valid.
 */
public record Tags(
        @Nullable String title,
        @Nullable String artist,
        @Nullable String album,
        @Nullable String albumArtist,
        @Nullable Integer trackNumber,
        @Nullable Integer discNumber,
        @Nullable String date,
        @Nullable String genre,
        @Nullable String isrc,
        @Nullable String barcode) {}
