package dev.tutti.music.catalog.media.mp4;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Repacks what FFmpeg encoded, without touching a frame. FFmpeg's own HLS muxer is not used: it cuts by time, ignores a shorter first segment for
 * files, and writes edit lists in milliseconds; and two versions of it differ. Here the cuts come from {@link FrameGrid} and are exact.
 *
 * <p>The encoder's delay stands in an edit list (players that know it start at the first valid sample), and the last frame is declared as
 * long as its valid part, so the end is exact as well.
 */
public final class Mp4Packager {

    private static final int SYNC_SAMPLE = 0x02000000;
    private static final int TRUN_OFFSET = 0x1;
    private static final int TRUN_DURATION = 0x100;
    private static final int TRUN_SIZE = 0x200;
    private static final int BASE_IS_MOOF = 0x20000;
    private static final int HAS_FLAGS = 0x20;

    private Mp4Packager() {}

    /** One file for all segments, fetched by range: {@code ftyp moov sidx} and then {@code moof mdat} for each. */
    public static CmafFile writeCmaf(Path encoded, Path target) throws IOException {
        var track = EncodedTrack.read(encoded);
        var cuts = cuts(track);
        var init = init(track);
        var fragments = new ArrayList<byte[]>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            fragments.add(fragment(track, i + 1, cuts.get(i), cuts.get(i + 1)));
        }
        var segments = segments(track, cuts, fragments, init.length);
        try (var in = FileChannel.open(encoded);
                var out = Files.newOutputStream(target)) {
            out.write(init);
            out.write(index(track, segments));
            for (int i = 0; i < fragments.size(); i++) {
                out.write(fragments.get(i));
                copyFrames(in, track, cuts.get(i), cuts.get(i + 1), out);
            }
        }
        return new CmafFile(track.timescale(), init.length, track.delay(), track.valid(), segments, track.flacMd5());
    }

    /** The same frames as a file to be played while it loads, index first. */
    public static void writeProgressive(Path encoded, Path target) throws IOException {
        var track = EncodedTrack.read(encoded);
        var header = new BoxWriter();
        var offset = new int[1];
        header.box("ftyp", () -> header.ascii("M4A ").u32(512).ascii("M4A mp42isom"));
        new Movie(header, track, track.valid()).write(() -> offset[0] = sampleTables(header, track), () -> {});
        header.patch(offset[0], header.size() + 8);
        header.u32(track.bytes() + 8).ascii("mdat");
        try (var in = FileChannel.open(encoded);
                var out = Files.newOutputStream(target)) {
            out.write(header.toBytes());
            copyFrames(in, track, 0, track.frames(), out);
        }
    }

    /** Frame numbers at which segments begin, and the end. */
    private static List<Integer> cuts(EncodedTrack track) throws IOException {
        var grid = FrameGrid.at(track.timescale());
        var cuts = new ArrayList<Integer>(List.of(0));
        var next = track.delay() + grid.startOf(1);
        long at = 0;
        for (int frame = 0; frame < track.frames(); frame++) {
            if (at == next) {
                cuts.add(frame);
                next = track.delay() + grid.startOf(cuts.size());
            } else if (at > next) {
                throw new IOException("The frames of %s do not lie on the grid of %s".formatted(track.file(), grid));
            }
            at += track.durations()[frame];
        }
        cuts.add(track.frames());
        return cuts;
    }

    private static byte[] init(EncodedTrack track) {
        var out = new BoxWriter();
        out.box("ftyp", () -> out.ascii("iso6").u32(0).ascii("iso6cmfcdash"));
        new Movie(out, track, 0)
                .write(
                        () -> {
                            for (var empty : List.of("stts", "stsc", "stco")) {
                                out.fullBox(empty, 0, 0, () -> out.u32(0));
                            }
                            out.fullBox("stsz", 0, 0, () -> out.u32(0).u32(0));
                        },
                        () -> out.box("mvex", () -> {
                            out.fullBox("mehd", 1, 0, () -> out.u64(track.valid()));
                            out.fullBox(
                                    "trex",
                                    0,
                                    0,
                                    () -> out.u32(1)
                                            .u32(1)
                                            .u32(track.durations()[0])
                                            .u32(0)
                                            .u32(SYNC_SAMPLE));
                        }));
        return out.toBytes();
    }

    private static byte[] fragment(EncodedTrack track, int number, int from, int to) {
        var out = new BoxWriter();
        var dataOffset = new int[1];
        out.box("moof", () -> {
            out.fullBox("mfhd", 0, 0, () -> out.u32(number));
            out.box("traf", () -> {
                out.fullBox(
                        "tfhd", 0, BASE_IS_MOOF | HAS_FLAGS, () -> out.u32(1).u32(SYNC_SAMPLE));
                out.fullBox("tfdt", 1, 0, () -> out.u64(timeOf(track, from)));
                out.fullBox("trun", 0, TRUN_OFFSET | TRUN_DURATION | TRUN_SIZE, () -> {
                    out.u32(to - (long) from);
                    dataOffset[0] = out.size();
                    out.u32(0);
                    for (int frame = from; frame < to; frame++) {
                        out.u32(track.durations()[frame]).u32(track.sizes()[frame]);
                    }
                });
            });
        });
        out.patch(dataOffset[0], out.size() + 8);
        out.u32(bytesOf(track, from, to) + 8).ascii("mdat");
        return out.toBytes();
    }

    private static List<Segment> segments(EncodedTrack track, List<Integer> cuts, List<byte[]> fragments, int init) {
        var segments = new ArrayList<Segment>();
        var at = (long) init + indexBytes(fragments.size());
        for (int i = 0; i < fragments.size(); i++) {
            var from = cuts.get(i);
            var to = cuts.get(i + 1);
            var bytes = fragments.get(i).length + bytesOf(track, from, to);
            var samples = timeOf(track, to) - timeOf(track, from) - (i == 0 ? track.delay() : 0);
            segments.add(new Segment(at, bytes, samples));
            at += bytes;
        }
        return segments;
    }

    private static byte[] index(EncodedTrack track, List<Segment> segments) {
        var out = new BoxWriter();
        out.fullBox("sidx", 1, 0, () -> {
            out.u32(1).u32(track.timescale()).u64(0).u64(0).u16(0).u16(segments.size());
            for (int i = 0; i < segments.size(); i++) {
                var media = segments.get(i).samples() + (i == 0 ? track.delay() : 0);
                out.u32(segments.get(i).bytes()).u32(media).u32(0x90000000L);
            }
        });
        return out.toBytes();
    }

    private static int indexBytes(int segments) {
        return 40 + 12 * segments;
    }

    /** Writes the tables of a file without fragments and returns where the offset of its only chunk stands. */
    private static int sampleTables(BoxWriter out, EncodedTrack track) {
        var last = track.frames() - 1;
        out.fullBox("stts", 0, 0, () -> {
            out.u32(last == 0 ? 1 : 2);
            if (last > 0) {
                out.u32(last).u32(track.durations()[0]);
            }
            out.u32(1).u32(track.durations()[last]);
        });
        out.fullBox("stsc", 0, 0, () -> out.u32(1).u32(1).u32(track.frames()).u32(1));
        out.fullBox("stsz", 0, 0, () -> {
            out.u32(0).u32(track.frames());
            for (var size : track.sizes()) {
                out.u32(size);
            }
        });
        out.fullBox("stco", 0, 0, () -> out.u32(1).u32(0));
        return out.size() - 4;
    }

    private static long timeOf(EncodedTrack track, int frame) {
        return frame == track.frames() ? track.total() : (long) frame * track.durations()[0];
    }

    private static long bytesOf(EncodedTrack track, int from, int to) {
        long bytes = 0;
        for (int frame = from; frame < to; frame++) {
            bytes += track.sizes()[frame];
        }
        return bytes;
    }

    private static void copyFrames(FileChannel in, EncodedTrack track, int from, int to, OutputStream out)
            throws IOException {
        for (int frame = from; frame < to; ) {
            var start = track.offsets()[frame];
            var end = start;
            // Frames that lie side by side are copied together.
            while (frame < to && track.offsets()[frame] == end && end - start < 1 << 20) {
                end += track.sizes()[frame++];
            }
            copy(in, start, (int) (end - start), out);
        }
    }

    private static void copy(FileChannel in, long start, int length, OutputStream out) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (in.read(buffer, start + buffer.position()) < 0) {
                throw new IOException("An encoded file ends before its last frame");
            }
        }
        out.write(buffer.array());
    }
}
