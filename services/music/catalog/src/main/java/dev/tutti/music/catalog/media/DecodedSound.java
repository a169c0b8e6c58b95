package dev.tutti.music.catalog.media;

import dev.tutti.music.catalog.media.loudness.LoudnessMeter;
import dev.tutti.music.catalog.media.loudness.TrackLoudness;
import dev.tutti.music.catalog.media.loudness.Waveform;
import dev.tutti.platform.media.ffmpeg.OutputReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hears the decoded sound once as it streams by: counts it, measures it, draws it, and sums it up as FLAC would. */
final class DecodedSound implements OutputReader {

    private static final int CHUNK_FRAMES = 4096;

    private final IngestPlan plan;
    private final IngestProgress progress;
    private final LoudnessMeter meter;
    private final Waveform waveform;
    private final MessageDigest md5;
    private final byte[] chunk;
    private final byte[] packed;
    private final float[] samples;
    private int filled;
    private long frames;
    private int percent;

    DecodedSound(IngestPlan plan, IngestProgress progress) {
        this.plan = plan;
        this.progress = progress;
        this.meter = new LoudnessMeter(plan.sampleRate(), plan.channels());
        this.waveform = new Waveform(plan.sampleRate(), plan.channels(), plan.samplesExpected());
        this.md5 = md5();
        this.chunk = new byte[CHUNK_FRAMES * plan.channels() * plan.format().bytes()];
        this.packed = new byte[CHUNK_FRAMES * plan.channels() * 3];
        this.samples = new float[CHUNK_FRAMES * plan.channels()];
    }

    @Override
    public void read(byte[] bytes, int length) throws StopReading {
        for (int at = 0; at < length; ) {
            var part = Math.min(length - at, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, part);
            at += part;
            filled += part;
            if (filled == chunk.length) {
                flush();
            }
        }
        if (frames > plan.samplesMax()) {
            throw new StopReading("The sound goes on beyond the longest duration allowed");
        }
        tell();
    }

    /** Call once, when the stream has ended. */
    void finish() {
        flush();
    }

    long frames() {
        return frames;
    }

    TrackLoudness loudness() {
        return meter.finish();
    }

    String waveform() {
        return waveform.finish();
    }

    String flacMd5() {
        return HexFormat.of().formatHex(md5.digest());
    }

    private void flush() {
        var count = filled / plan.format().bytes();
        switch (plan.format()) {
            case S16 -> readShorts(count);
            case S32 -> readInts(count);
            case FLOAT -> readFloats(count);
        }
        var read = count / plan.channels();
        meter.add(samples, read);
        waveform.add(samples, read);
        frames += read;
        filled = 0;
    }

    private void readShorts(int count) {
        for (int i = 0; i < count; i++) {
            samples[i] = ((chunk[2 * i] & 0xff) | chunk[2 * i + 1] << 8) / 32_768f;
        }
        md5.update(chunk, 0, 2 * count);
    }

    /** FLAC sums up 24 bits as three bytes; the lowest of the four is empty. */
    private void readInts(int count) {
        for (int i = 0; i < count; i++) {
            samples[i] = intAt(4 * i) / 0x1p31f;
            System.arraycopy(chunk, 4 * i + 1, packed, 3 * i, 3);
        }
        md5.update(packed, 0, 3 * count);
    }

    private void readFloats(int count) {
        for (int i = 0; i < count; i++) {
            var sample = Float.intBitsToFloat(intAt(4 * i));
            samples[i] = Float.isFinite(sample) ? sample : 0;
        }
    }

    private int intAt(int at) {
        return (chunk[at] & 0xff) | (chunk[at + 1] & 0xff) << 8 | (chunk[at + 2] & 0xff) << 16 | chunk[at + 3] << 24;
    }

    private void tell() {
        var now = (int) Math.min(100, frames * 100 / Math.max(1, plan.samplesExpected()));
        if (now > percent) {
            percent = now;
            progress.report(now, "Encoding");
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has MD5", impossible);
        }
    }
}
