package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.release.ReleaseBody.ArtistRef;
import dev.tutti.music.catalog.release.ReleaseBody.ArtworkUrls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release as lists show it: all but its tracks. */
record ReleaseSummary(
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
        Instant createdAt) {

    static ReleaseSummary of(Release release) {
        var details = release.details();
        return new ReleaseSummary(
                release.id(),
                details.title(),
                ArtistRef.of(release),
                details.type(),
                details.releaseDate(),
                details.upc() == null ? null : details.upc().digits(),
                details.genres(),
                details.territories().codes(),
                release.state(),
                ArtworkUrls.of(release.artworkPrefix()),
                release.createdAt());
    }
}
