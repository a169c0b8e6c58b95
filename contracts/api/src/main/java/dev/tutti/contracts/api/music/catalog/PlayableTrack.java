package dev.tutti.contracts.api.music.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track that may be played now, and where its audio lies.
 *
 * @param durationMillis length of the recording, 1 or more
 * @param loudnessLufs integrated loudness (EBU R128) of the track; null for silence
 * @param releaseLoudnessLufs the same over the whole release, for playing an album in order
 * @param truePeakDbtp true peak of the track in dBTP
 * @param audioPrefix prefix of the objects in the blob store, without a slash at the end; the HLS master playlist is
 *     {@code <audioPrefix>/master.m3u8}
 * @param fileName the progressive file below the prefix: {@code file.m4a}
 */
public record PlayableTrack(
        UUID trackId,
        UUID recordingId,
        UUID releaseId,
        UUID ownerId,
        String title,
        long durationMillis,
        @Nullable Double loudnessLufs,
        @Nullable Double releaseLoudnessLufs,
        @Nullable Double truePeakDbtp,
        String audioPrefix,
        String fileName,
        List<Rendition> renditions) {

    public PlayableTrack {
        renditions = List.copyOf(renditions);
    }

    /**
     * One encoding of the track.
     *
     * @param name folder below the prefix: {@code aac-128}
     * @param bitrate bits per second, on average
     * @param sampleRate samples per second and channel
     * @param encoderDelaySamples samples before the first valid one, to be dropped by a gapless player
     * @param validSamples samples per channel that belong to the recording
     */
    public record Rendition(
            String name, String codec, long bitrate, int sampleRate, long encoderDelaySamples, long validSamples) {}
}
