package dev.tutti.music.catalog.media.mp4;

import java.util.List;

/**
 * A written CMAF file: {@code initBytes} at its begin describe the codec, the segments follow behind the index. {@code flacMd5} is the
 * encoder's checksum of the sound it was given, empty for other codecs.
 */
public record CmafFile(
        int sampleRate, int initBytes, int delaySamples, long validSamples, List<Segment> segments, String flacMd5) {

    public CmafFile {
        segments = List.copyOf(segments);
    }
}
