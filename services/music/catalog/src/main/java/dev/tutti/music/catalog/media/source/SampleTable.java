package dev.tutti.music.catalog.media.source;

import dev.tutti.music.catalog.media.bytes.Box;
import java.io.IOException;

/** The tables of an MP4 track, read in place: how long all samples last and where the last byte of the last chunk lies. */
record SampleTable(Box table) {

    // A day of the shortest frames; more is a table made to keep us busy.
    private static final long SAMPLES_MAX = 10_000_000;

    long count() throws IOException {
        var count = table.get("stsz").u32(8);
        if (count > SAMPLES_MAX) {
            throw new java.io.EOFException("More than " + SAMPLES_MAX + " samples");
        }
        return count;
    }

    long duration() throws IOException {
        var times = table.get("stts");
        long duration = 0;
        for (long i = 0; i < times.u32(4); i++) {
            duration += times.u32(8 + 8 * i) * times.u32(12 + 8 * i);
        }
        return duration;
    }

    long audioBytes() throws IOException {
        var sizes = table.get("stsz");
        var count = count();
        var common = sizes.u32(4);
        if (common != 0) {
            return common * count;
        }
        long bytes = 0;
        for (long i = 0; i < count; i++) {
            bytes += sizes.u32(12 + 4 * i);
        }
        return bytes;
    }

    /** The furthest end of any chunk. */
    long end() throws IOException {
        var wide = table.find("co64");
        var offsets = wide.isPresent() ? wide.get() : table.get("stco");
        var runs = table.get("stsc");
        var sizes = table.get("stsz");
        var common = sizes.u32(4);
        var count = count();
        long end = 0;
        long sample = 0;
        long run = 0;
        for (long chunk = 0; chunk < offsets.u32(4); chunk++) {
            while (run + 1 < runs.u32(4) && runs.u32(8 + 12 * (run + 1)) <= chunk + 1) {
                run++;
            }
            var at = wide.isPresent() ? offsets.i64(8 + 8 * chunk) : offsets.u32(8 + 4 * chunk);
            var samples = runs.u32(12 + 12 * run);
            for (long i = 0; i < samples && sample < count; i++, sample++) {
                at += common != 0 ? common : sizes.u32(12 + 4 * sample);
            }
            end = Math.max(end, at);
        }
        return end;
    }
}
