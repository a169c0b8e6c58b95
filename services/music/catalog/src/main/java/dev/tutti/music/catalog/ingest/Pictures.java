package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.media.Artwork;
import dev.tutti.music.catalog.media.MediaWorkbench;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the sizes of a release's artwork and keeps them; the release learns of them afterwards. */
@Component
class Pictures {

    private final MediaWorkbench workbench;
    private final BlobStore blobs;
    private final IngestSettings settings;
    private final Ids ids;

    Pictures(MediaWorkbench workbench, BlobStore blobs, IngestSettings settings, Ids ids) {
        this.workbench = workbench;
        this.blobs = blobs;
        this.settings = settings;
        this.ids = ids;
    }

    /** Keeps the sizes of a picture that comes as a stream, and returns their prefix; refuses what is no picture. */
    String keep(UUID releaseId, InputStream picture) throws IOException {
        try (var folder = WorkFolder.create(settings.workRoot())) {
            var file = folder.path().resolve("picture");
            copyUpToTheLimit(picture, file);
            var made = Files.createDirectory(folder.path().resolve("made"));
            return switch (workbench.artwork(file, made)) {
                case Artwork.Done done -> store(releaseId, done, made);
                case Artwork.Rejected(var rejection) ->
                    throw new Refusal(
                            Refusal.Kind.RULE_BROKEN,
                            "artwork-" + rejection.reason().code(),
                            rejection.detail());
            };
        }
    }

    private void copyUpToTheLimit(InputStream picture, Path file) throws IOException {
        long max = settings.picture().toBytes();
        try (var out = Files.newOutputStream(file)) {
            var head = picture.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, max + 1));
            if (head.length > max) {
                throw new Refusal(
                        Refusal.Kind.TOO_LARGE,
                        "artwork-too-large",
                        "Artwork may have %d bytes at most.".formatted(max),
                        "file",
                        max);
            }
            out.write(head);
        }
    }

    private String store(UUID releaseId, Artwork.Done done, Path made) throws IOException {
        var prefix = CatalogKeys.artwork(releaseId, ids.next());
        for (var file : done.files()) {
            var limits = PutLimits.upTo(settings.picture()).typed(file.contentType());
            blobs.putFile(CatalogKeys.below(prefix, file.path()), made.resolve(file.path()), limits);
        }
        return prefix.value();
    }
}
