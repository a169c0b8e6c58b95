package dev.tutti.music.catalog.media;

import dev.tutti.platform.media.picture.PictureSize;
import dev.tutti.platform.media.rejection.Rejection;
import java.util.List;

/** How the making of a cover's sizes ended. */
public sealed interface Artwork {

    record Done(List<PictureSize> sizes, List<MediaFile> files) implements Artwork {
        public Done {
            sizes = List.copyOf(sizes);
            files = List.copyOf(files);
        }
    }

    record Rejected(Rejection rejection) implements Artwork {}
}
