package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.media.rejection.Rejection;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the tests of this package do with a work-bench: bring a file, get the media or the rejection. */
final class MediaBench {

    static final Path TOOLS = Path.of("target", "tools");

    private final MediaWorkbench workbench;

    MediaBench(MediaSettings settings) {
        this.workbench = MediaWorkbench.open(settings);
    }

    static MediaBench standard() {
        return new MediaBench(MediaSettings.defaults(TOOLS));
    }

    /** An accepted upload and the folder with its files. */
    record Made(TrackMedia media, Path folder) {

        Path file(String name) {
            return folder.resolve(name);
        }

        Rendition rendition(String name) {
            return media.renditions().stream()
                    .filter(rendition -> rendition.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Made make(Path upload) throws Exception {
        var work = Files.createTempDirectory(upload.toAbsolutePath().getParent(), "work");
        var ingest = workbench.ingest(upload, work, (percent, message) -> {});
        assertThat(ingest).isInstanceOf(Ingest.Done.class);
        return new Made(((Ingest.Done) ingest).media(), work);
    }

    Rejection refuse(Path upload) throws Exception {
        var work = Files.createTempDirectory(upload.toAbsolutePath().getParent(), "work");
        var ingest = workbench.ingest(upload, work, (percent, message) -> {});
        assertThat(ingest).isInstanceOf(Ingest.Rejected.class);
        return ((Ingest.Rejected) ingest).rejection();
    }

    Artwork artwork(Path picture) throws Exception {
        return workbench.artwork(
                picture, Files.createTempDirectory(picture.toAbsolutePath().getParent(), "work"));
    }
}
