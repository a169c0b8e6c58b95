package dev.tutti.music.catalog.media;

import dev.tutti.music.catalog.media.loudness.TrackLoudness;
import dev.tutti.music.catalog.media.source.SourceAudio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an ingest made: facts about the source and the files it left in the work folder. */
public record TrackMedia(
        SourceAudio source, Tags tags, TrackLoudness loudness, List<Rendition> renditions, List<MediaFile> files) {

    public static final String MASTER_PLAYLIST = "master.m3u8";
    public static final String PROGRESSIVE_FILE = "file.m4a";
    public static final String WAVEFORM = "waveform.json";

    public TrackMedia {
        renditions = List.copyOf(renditions);
        files = List.copyOf(files);
    }

    public Duration duration() {
        return source.duration();
    }

    /** The picture inside the upload, as it was; give it to {@link MediaWorkbench#artwork}. Not one of {@link #files()}. */
    public Optional<Path> findEmbeddedArtwork(Path workFolder) {
        var picture = workFolder.resolve(EmbeddedArtwork.FILE);
        return java.nio.file.Files.exists(picture) ? Optional.of(picture) : Optional.empty();
    }
}
