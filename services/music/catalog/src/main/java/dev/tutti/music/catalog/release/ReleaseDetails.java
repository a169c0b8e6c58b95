package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.code.Territories;
import dev.tutti.music.catalog.code.Upc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner says about a release. */
public record ReleaseDetails(
        String title,
        ReleaseType type,
        LocalDate releaseDate,
        @Nullable Upc upc,
        List<String> genres,
        Territories territories) {

    public ReleaseDetails {
        title = title.strip();
        genres = genres.stream().map(String::strip).distinct().toList();
    }
}
