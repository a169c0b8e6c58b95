package dev.tutti.music.catalog.media;

import dev.tutti.music.catalog.media.artwork.ArtworkSize;
import dev.tutti.music.catalog.media.rejection.Rejection;
import java.util.List;

/** How the making of a cover's sizes ended. */
public sealed interface Artwork {

    record Done(List<ArtworkSize> sizes, List<MediaFile> files) implements Artwork {
        public Done {
            sizes = List.copyOf(sizes);
            files = List.copyOf(files);
        }
    }

    record Rejected(Rejection rejection) implements Artwork {}
}
