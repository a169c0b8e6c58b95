package dev.tutti.music.catalog.media;

import dev.tutti.music.catalog.media.mp4.FrameGrid;
import dev.tutti.music.catalog.media.source.Codec;
import dev.tutti.music.catalog.media.source.SourceHeader;
import dev.tutti.platform.media.ffmpeg.FfmpegLimits;
import dev.tutti.platform.media.ffmpeg.FfmpegRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One FFmpeg run that decodes an upload once and feeds everything: three AAC encoders, one FLAC encoder for lossless sources, and us with the samples.
 */
record IngestPlan(SourceHeader header, MediaSettings settings) {

    private static final int[] AAC_KILOBITS = {64, 128, 256};
    private static final Set<Integer> FLAC_RATES = Set.of(44_100, 48_000, 88_200, 96_000, 176_400, 192_000);
    private static final Duration WALL_TIME_BASE = Duration.ofMinutes(2);
    private static final long OUTPUT_BYTES_BASE = 64L << 20;

    int sampleRate() {
        return header.sampleRate();
    }

    /** As measured and kept lossless: more than two are mixed down. */
    int channels() {
        return Math.min(2, header.channels());
    }

    SampleFormat format() {
        if (!header.codec().isLossless() || header.codec() == Codec.PCM_FLOAT) {
            return SampleFormat.FLOAT;
        }
        return header.bitDepth() <= 16 && header.channels() <= 2 ? SampleFormat.S16 : SampleFormat.S32;
    }

    long samplesMax() {
        return settings.trackDurationMax().toSeconds() * sampleRate();
    }

    long samplesExpected() {
        var declared = header.samples();
        return declared == null ? samplesMax() : declared;
    }

    List<Rung> rungs() {
        var rungs = new ArrayList<Rung>();
        for (var kilobits : AAC_KILOBITS) {
            rungs.add(Rung.aac(kilobits, FrameGrid.familyOf(sampleRate())));
        }
        if (header.codec().isLossless()) {
            rungs.add(Rung.flac(flacRate(), channels()));
        }
        return rungs;
    }

    /** Whether FLAC gets the very samples of the source. */
    boolean isFlacExact() {
        return header.codec().isLossless()
                && header.codec() != Codec.PCM_FLOAT
                && header.bitDepth() <= 24
                && header.channels() <= 2
                && flacRate() == sampleRate();
    }

    FfmpegLimits limits() {
        var seconds = samplesExpected() / sampleRate() + 1;
        var flacBytes = seconds * flacRate() * channels() * 4;
        var aacBytes = seconds * 100_000;
        return new FfmpegLimits(
                WALL_TIME_BASE.plusSeconds(seconds),
                settings.memoryBytesMax(),
                OUTPUT_BYTES_BASE + flacBytes + aacBytes,
                settings.threads());
    }

    List<String> arguments(Path file) {
        var arguments = new ArrayList<String>();
        if (header.codec() == Codec.FLAC) {
            arguments.addAll(List.of("-err_detect", "crccheck"));
        }
        arguments.addAll(List.of("-f", header.container().demuxer(), "-i", FfmpegRunner.url(file)));
        arguments.addAll(List.of("-filter_complex", filters()));
        arguments.addAll(List.of("-map", "[samples]", "-f", format().muxer(), "pipe:1"));
        for (var rung : rungs()) {
            arguments.addAll(List.of("-map", "[" + rung.name() + "]", "-map_metadata", "-1"));
            arguments.addAll(rung.encoder(format(), FrameGrid.FLAC_FRAME));
            arguments.addAll(List.of("-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp4", rung.encodedFile()));
        }
        return arguments;
    }

    private int flacRate() {
        return FLAC_RATES.contains(sampleRate()) ? sampleRate() : FrameGrid.familyOf(sampleRate());
    }

    /** Every branch but one leaves the source's samples alone; a single channel is given to both sides at full strength. */
    private String filters() {
        var head = (header.samples() == null ? "" : "atrim=end_sample=" + header.samples() + ",")
                + "aformat=sample_fmts=" + format().filterName()
                + (header.channels() > 2 ? ":channel_layouts=stereo" : "");
        var isFlac = header.codec().isLossless();
        var aacRate = FrameGrid.familyOf(sampleRate());
        return "[0:a:0]" + head + ",asplit=" + (isFlac ? 3 : 2) + "[samples][lossy]" + (isFlac ? "[lossless];" : ";")
                + (isFlac ? "[lossless]" + resample(flacRate()) + "[flac];" : "")
                + "[lossy]" + resample(aacRate) + "," + (channels() == 1 ? "pan=stereo|c0=c0|c1=c0" : "anull")
                + ",asplit=3[aac-64][aac-128][aac-256]";
    }

    private String resample(int rate) {
        return rate == sampleRate() ? "anull" : "aresample=" + rate;
    }
}
