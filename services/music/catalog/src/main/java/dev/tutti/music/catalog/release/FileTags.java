package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.code.Isrc;
import org.jspecify.annotations.Nullable;

/** What an uploaded file says about itself where its uploader said nothing; null where the file says nothing either. */
public record FileTags(@Nullable String title, @Nullable Isrc isrc) {

    private static final int TITLE_MAX = 300;

    public FileTags {
        title = title == null || title.isBlank() ? null : shortened(title.strip());
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), TITLE_MAX));
    }
}
