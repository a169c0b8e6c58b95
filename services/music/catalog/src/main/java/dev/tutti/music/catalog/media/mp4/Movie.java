package dev.tutti.music.catalog.media.mp4;

/** The index ({@code moov}) of a file with one sound track; its clock is the sample rate, so that edit lists are exact to the sample. */
final class Movie {

    private static final int[] MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int UNDETERMINED = 0x55c4;

    private final BoxWriter out;
    private final EncodedTrack track;
    private final long duration;

    /** {@code duration} is that of the valid sound; 0 where fragments follow. */
    Movie(BoxWriter out, EncodedTrack track, long duration) {
        this.out = out;
        this.track = track;
        this.duration = duration;
    }

    void write(Runnable sampleTables, Runnable extension) {
        out.box("moov", () -> {
            header();
            out.box("trak", () -> {
                trackHeader();
                editList();
                media(sampleTables);
            });
            extension.run();
        });
    }

    private void header() {
        out.fullBox("mvhd", 1, 0, () -> {
            out.u64(0).u64(0).u32(track.timescale()).u64(duration);
            out.u32(0x10000).u16(0x100).zeros(10);
            matrix();
            out.zeros(24).u32(2);
        });
    }

    private void trackHeader() {
        out.fullBox("tkhd", 1, 7, () -> {
            out.u64(0).u64(0).u32(1).u32(0).u64(duration);
            out.zeros(8).u16(0).u16(0).u16(0x100).u16(0);
            matrix();
            out.u32(0).u32(0);
        });
    }

    private void editList() {
        if (track.delay() == 0 && duration == 0) {
            return;
        }
        out.box(
                "edts",
                () -> out.fullBox(
                        "elst",
                        1,
                        0,
                        () -> out.u32(1).u64(duration).u64(track.delay()).u16(1).u16(0)));
    }

    private void media(Runnable sampleTables) {
        out.box("mdia", () -> {
            out.fullBox(
                    "mdhd",
                    1,
                    0,
                    () -> out.u64(0)
                            .u64(0)
                            .u32(track.timescale())
                            .u64(duration == 0 ? 0 : track.total())
                            .u16(UNDETERMINED)
                            .u16(0));
            out.fullBox("hdlr", 0, 0, () -> out.u32(0).ascii("soun").zeros(12).ascii("sound\0"));
            out.box("minf", () -> {
                out.fullBox("smhd", 0, 0, () -> out.u32(0));
                out.box("dinf", () -> out.fullBox("dref", 0, 0, () -> out.u32(1).fullBox("url ", 0, 1, () -> {})));
                out.box("stbl", () -> {
                    out.fullBox("stsd", 0, 0, () -> out.u32(1).raw(track.sampleEntry()));
                    sampleTables.run();
                });
            });
        });
    }

    private void matrix() {
        for (var value : MATRIX) {
            out.u32(value);
        }
    }
}
