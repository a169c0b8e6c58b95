package dev.tutti.music.catalog.recording;

import dev.tutti.music.catalog.media.Rendition;
import dev.tutti.music.catalog.media.loudness.TrackLoudness;
import java.util.List;

/**
 * What the ingest made of an upload.
 *
 * @param durationMillis from the samples that were decoded, 1 or more
 * @param audioPrefix where playlists and audio lie in the blob store, without a slash at the end
 * @param waveformKey object with the peaks
 */
public record Sound(
        long durationMillis,
        TrackLoudness loudness,
        List<Rendition> renditions,
        String audioPrefix,
        String waveformKey) {

    public Sound {
        renditions = List.copyOf(renditions);
    }
}
