package dev.tutti.music.catalog.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release as the API shows it, with its tracks. */
record ReleaseBody(
        UUID id,
        String title,
        ArtistRef artist,
        ReleaseType type,
        LocalDate releaseDate,
        @Nullable String upc,
        List<String> genres,
        @Nullable List<String> territories,
        ReleaseState state,
        @Nullable ArtworkUrls artwork,
        @Nullable Double loudnessLufs,
        @Nullable Double truePeakDbtp,
        long version,
        Instant createdAt,
        List<TrackBody> tracks) {

    /** Enough of an artist to show and to link to. */
    record ArtistRef(UUID id, String name) {

        static ArtistRef of(Release release) {
            return new ArtistRef(release.artist().id(), release.artist().name());
        }
    }

    /** Addresses of the artwork, each for ever the same picture. */
    record ArtworkUrls(String small, String medium, String large) {

        static @Nullable ArtworkUrls of(@Nullable String prefix) {
            if (prefix == null) {
                return null;
            }
            return new ArtworkUrls(
                    MediaUrls.of(ArtworkSize.SMALL.below(prefix)),
                    MediaUrls.of(ArtworkSize.MEDIUM.below(prefix)),
                    MediaUrls.of(ArtworkSize.LARGE.below(prefix)));
        }
    }
}
