package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.release.Releases;
import dev.tutti.platform.runtime.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows a picture found inside an upload on releases that have none yet. */
@Component
class EmbeddedPictures {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPictures.class);

    private final Pictures pictures;
    private final Releases releases;

    EmbeddedPictures(Pictures pictures, Releases releases) {
        this.pictures = pictures;
        this.releases = releases;
    }

    /** A picture that cannot be read is no reason to refuse the sound around it. */
    void offer(UUID recordingId, Path picture) {
        for (var releaseId : releases.listBareWith(recordingId)) {
            try (var content = Files.newInputStream(picture)) {
                releases.illustrateIfBare(releaseId, pictures.keep(releaseId, content));
            } catch (Refusal refusal) {
                log.info("embedded picture left out recordingId={}: {}", recordingId, refusal.detail());
            } catch (IOException e) {
                throw new UncheckedIOException("the picture of recording " + recordingId + " was not kept", e);
            }
        }
    }
}
