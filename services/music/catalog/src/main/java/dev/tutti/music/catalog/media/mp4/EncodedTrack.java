package dev.tutti.music.catalog.media.mp4;

import dev.tutti.music.catalog.media.bytes.Box;
import dev.tutti.platform.media.bytes.RandomBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The frames of a plain MP4 file with one sound track, as FFmpeg leaves it: where each lies, how big and how long it is, and the sample entry
 * (codec description) that players need. {@code delay} is the encoder's, from the edit list; {@code total} counts delay and sound.
 */
// Arrays, as a record per frame would be a million objects; no two tracks are ever compared.
@SuppressWarnings("ArrayRecordComponent")
record EncodedTrack(
        Path file,
        byte[] sampleEntry,
        int timescale,
        int delay,
        long total,
        long[] offsets,
        int[] sizes,
        int[] durations) {

    // Type, version and flags, block header, then 18 bytes of stream information before the MD5.
    private static final int FLAC_MD5_OFFSET = 4 + 4 + 4 + 18;

    static EncodedTrack read(Path file) throws IOException {
        try (var bytes = RandomBytes.open(file)) {
            var boxes = Box.listTopLevel(bytes);
            var movie = boxes.stream()
                    .filter(box -> box.type().equals("moov"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("FFmpeg left no index in " + file));
            var track = movie.get("trak");
            var media = track.get("mdia", "mdhd");
            var edit = track.find("edts", "elst");
            var delay = edit.isEmpty() ? 0 : (int) edit.get().u32(12);
            return read(file, track.get("mdia", "minf", "stbl"), (int) media.u32(media.u8(0) == 1 ? 20 : 12), delay);
        }
    }

    private static EncodedTrack read(Path file, Box table, int timescale, int delay) throws IOException {
        var sizes = sizes(table.get("stsz"));
        var durations = durations(table.get("stts"), sizes.length);
        long total = 0;
        for (var duration : durations) {
            total += duration;
        }
        var descriptions = table.get("stsd");
        return new EncodedTrack(
                file,
                descriptions.bytes(8, (int) descriptions.length() - 8),
                timescale,
                delay,
                total,
                offsets(table, sizes),
                sizes,
                durations);
    }

    int frames() {
        return sizes.length;
    }

    long valid() {
        return total - delay;
    }

    long bytes() {
        long bytes = 0;
        for (var size : sizes) {
            bytes += size;
        }
        return bytes;
    }

    /** The MD5 of the sound that a FLAC encoder noted in its stream information, or empty for other codecs. */
    String flacMd5() {
        var entry = new String(sampleEntry, StandardCharsets.ISO_8859_1);
        var description = entry.indexOf("dfLa");
        if (description < 0) {
            return "";
        }
        var md5 = description + FLAC_MD5_OFFSET;
        return HexFormat.of().formatHex(sampleEntry, md5, md5 + 16);
    }

    private static int[] sizes(Box table) throws IOException {
        var sizes = new int[(int) table.u32(8)];
        var common = (int) table.u32(4);
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = common != 0 ? common : (int) table.u32(12 + 4L * i);
        }
        return sizes;
    }

    private static int[] durations(Box table, int frames) throws IOException {
        var durations = new int[frames];
        var frame = 0;
        for (long run = 0; run < table.u32(4); run++) {
            for (long i = 0; i < table.u32(8 + 8 * run); i++) {
                durations[frame++] = (int) table.u32(12 + 8 * run);
            }
        }
        return durations;
    }

    private static long[] offsets(Box table, int[] sizes) throws IOException {
        var wide = table.find("co64");
        var chunks = wide.isPresent() ? wide.get() : table.get("stco");
        var runs = table.get("stsc");
        var offsets = new long[sizes.length];
        var frame = 0;
        long run = 0;
        for (long chunk = 0; chunk < chunks.u32(4); chunk++) {
            while (run + 1 < runs.u32(4) && runs.u32(8 + 12 * (run + 1)) <= chunk + 1) {
                run++;
            }
            var at = wide.isPresent() ? chunks.i64(8 + 8 * chunk) : chunks.u32(8 + 4 * chunk);
            for (long i = 0; i < runs.u32(12 + 12 * run) && frame < sizes.length; i++) {
                offsets[frame] = at;
                at += sizes[frame++];
            }
        }
        return offsets;
    }
}
