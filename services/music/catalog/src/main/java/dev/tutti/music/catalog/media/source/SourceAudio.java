package dev.tutti.music.catalog.media.source;

import java.time.Duration;

/** The sound of an accepted upload. {@code samples} were counted while decoding; {@code bitDepth} is 0 for lossy codecs, {@code bitrate} an average in bit/s. */
public record SourceAudio(
        Container container,
        Codec codec,
        int sampleRate,
        int channels,
        int bitDepth,
        int bitrate,
        long samples,
        int delaySamples,
        int paddingSamples) {

    public static SourceAudio of(SourceHeader header, long samples) {
        var bitrate = Math.round(header.audioBytes() * 8.0 * header.sampleRate() / Math.max(1, samples));
        return new SourceAudio(
                header.container(),
                header.codec(),
                header.sampleRate(),
                header.channels(),
                header.bitDepth(),
                (int) Math.min(Integer.MAX_VALUE, bitrate),
                samples,
                header.delaySamples(),
                header.paddingSamples());
    }

    public Duration duration() {
        return Duration.ofNanos(Math.round(samples * 1e9 / sampleRate));
    }
}
