package dev.tutti.music.catalog.media.source;

import org.jspecify.annotations.Nullable;

/**
 * What a file declares. {@code samples} counts the valid ones per channel, without encoder delay and padding, where the container tells;
 * {@code md5} is FLAC's checksum of the decoded sound. {@code audioBytes} is what the sound itself takes.
 */
public record SourceHeader(
        Container container,
        Codec codec,
        int sampleRate,
        int channels,
        int bitDepth,
        long audioBytes,
        @Nullable Long samples,
        int delaySamples,
        int paddingSamples,
        @Nullable String md5) {

    static SourceHeader of(
            Container container, Codec codec, int sampleRate, int channels, int bitDepth, long audioBytes) {
        return new SourceHeader(container, codec, sampleRate, channels, bitDepth, audioBytes, null, 0, 0, null);
    }

    SourceHeader withSamples(@Nullable Long samples) {
        return withGapless(samples, 0, 0);
    }

    SourceHeader withGapless(@Nullable Long samples, int delay, int padding) {
        return new SourceHeader(
                container, codec, sampleRate, channels, bitDepth, audioBytes, samples, delay, padding, md5);
    }

    SourceHeader withMd5(@Nullable String md5) {
        return new SourceHeader(
                container,
                codec,
                sampleRate,
                channels,
                bitDepth,
                audioBytes,
                samples,
                delaySamples,
                paddingSamples,
                md5);
    }

    /** What a decoder says: HE-AAC declares half of the rate and of the channels that come out. */
    public SourceHeader decodedAs(int actualRate, int actualChannels) {
        var factor = (double) actualRate / sampleRate;
        return new SourceHeader(
                container,
                codec,
                actualRate,
                actualChannels,
                bitDepth,
                audioBytes,
                samples == null ? null : Math.round(samples * factor),
                (int) Math.round(delaySamples * factor),
                (int) Math.round(paddingSamples * factor),
                md5);
    }
}
