package dev.tutti.music.catalog.media.source;

import dev.tutti.music.catalog.media.bytes.Box;
import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MP4 with AAC or ALAC: the sample tables tell the length and where each byte should be, an edit list or iTunSMPB what is valid of it. */
final class Mp4Reader {

    private static final int SOUND_ENTRY_BYTES = 28;
    private static final int AAC_OBJECT = 0x40;

    private Mp4Reader() {}

    static SourceHeader read(RandomBytes bytes) throws Refused, IOException {
        var boxes = Box.listTopLevel(bytes);
        var movie = boxes.stream()
                .filter(box -> box.type().equals("moov"))
                .findFirst()
                .orElseThrow(() -> new Refused(Reason.TRUNCATED, "The MP4 file has no index"));
        var isFragmented = boxes.stream().anyMatch(box -> box.type().equals("moof"));
        return read(bytes, movie, soundTrack(movie), isFragmented);
    }

    private static Box soundTrack(Box movie) throws Refused, IOException {
        Box sound = null;
        for (var track : movie.children()) {
            var kind = track.type().equals("trak") ? handler(track) : "";
            if (kind.equals("vide")) {
                throw new Refused(Reason.NOT_AUDIO, "The MP4 file is a film");
            }
            sound = sound == null && kind.equals("soun") ? track : sound;
        }
        if (sound == null) {
            throw new Refused(Reason.NOT_AUDIO, "The MP4 file holds no sound");
        }
        return sound;
    }

    private static SourceHeader read(RandomBytes bytes, Box movie, Box track, boolean isFragmented)
            throws Refused, IOException {
        var table = track.get("mdia", "minf", "stbl");
        var entry = table.get("stsd").childrenAfter(8).getFirst();
        var header = header(entry, track.get("mdia", "mdhd"), new SampleTable(table).audioBytes());
        if (isFragmented) {
            return header;
        }
        var samples = new SampleTable(table);
        if (samples.end() > bytes.size()) {
            throw new Refused(Reason.TRUNCATED, "The MP4 file ends before its last sample");
        }
        return gapless(header, movie, track, samples.duration());
    }

    private static SourceHeader header(Box entry, Box media, long audioBytes) throws Refused, IOException {
        var timescale = (int) media.u32(media.u8(0) == 1 ? 20 : 12);
        var extensions = entry.u16(8) == 1 ? SOUND_ENTRY_BYTES + 16 : SOUND_ENTRY_BYTES;
        return switch (entry.type()) {
            case "mp4a" -> aac(entry, extensions, timescale, audioBytes);
            case "alac" -> alac(entry.childrenAfter(extensions), audioBytes);
            case "enca", "drms" -> throw new Refused(Reason.UNSUPPORTED_FORMAT, "The MP4 file is protected");
            default ->
                throw new Refused(
                        Reason.UNSUPPORTED_FORMAT,
                        "Of MP4 files only AAC and ALAC are taken, not "
                                + entry.type().strip());
        };
    }

    private static SourceHeader aac(Box entry, int extensions, int timescale, long audioBytes)
            throws Refused, IOException {
        for (var box : entry.childrenAfter(extensions)) {
            if (box.type().equals("esds") && objectType(box) != AAC_OBJECT) {
                throw new Refused(Reason.UNSUPPORTED_FORMAT, "The MP4 file holds neither AAC nor ALAC");
            }
        }
        return SourceHeader.of(Container.MP4, Codec.AAC, timescale, entry.u16(16), 0, audioBytes);
    }

    /** The object type follows tag 4, whose length takes one to four bytes. */
    private static int objectType(Box descriptors) throws IOException {
        for (long at = 4; at + 2 < descriptors.length(); ) {
            var tag = descriptors.u8(at++);
            while ((descriptors.u8(at++) & 0x80) != 0) {
                // The length itself is not needed.
            }
            if (tag == 4) {
                return descriptors.u8(at);
            }
            at += 3;
        }
        return -1;
    }

    private static SourceHeader alac(List<Box> extensions, long audioBytes) throws Refused, IOException {
        for (var box : extensions) {
            if (box.type().equals("alac")) {
                return SourceHeader.of(Container.MP4, Codec.ALAC, (int) box.u32(24), box.u8(13), box.u8(9), audioBytes);
            }
        }
        throw new Refused(Reason.DECODE_ERRORS, "The ALAC file lacks its description");
    }

    private static SourceHeader gapless(SourceHeader header, Box movie, Box track, long duration) throws IOException {
        var note = ItunesGapless.find(movie);
        if (note != null && note.delay() + note.valid() <= duration) {
            var padding = duration - note.delay() - note.valid();
            return header.withGapless(note.valid(), note.delay(), (int) Math.min(Integer.MAX_VALUE, padding));
        }
        var edit = track.find("edts", "elst");
        return edit.isEmpty() ? header.withSamples(duration) : edited(header, movie, edit.get(), duration);
    }

    private static SourceHeader edited(SourceHeader header, Box movie, Box edit, long duration) throws IOException {
        var isWide = edit.u8(0) == 1;
        var length = isWide ? edit.i64(8) : edit.u32(8);
        var start = isWide ? edit.i64(16) : (int) edit.u32(12);
        if (edit.u32(4) != 1 || start < 0 || start > Math.min(duration, Integer.MAX_VALUE)) {
            return header.withSamples(null);
        }
        var valid = validSamples(header, movie.get("mvhd"), length, duration - start);
        return header.withGapless(valid, (int) start, (int) Math.min(Integer.MAX_VALUE, duration - start - valid));
    }

    /** Edit lists count in the movie's clock, often milliseconds: within one tick of the end of the track, the end is meant. */
    private static long validSamples(SourceHeader header, Box movieHeader, long length, long rest) throws IOException {
        var timescale = movieHeader.u32(movieHeader.u8(0) == 1 ? 20 : 12);
        if (length <= 0 || timescale <= 0) {
            return rest;
        }
        var samples = (double) length * header.sampleRate() / timescale;
        var tick = (double) header.sampleRate() / timescale;
        return Math.abs(samples - rest) <= tick + 1 ? rest : Math.min(rest, Math.round(samples));
    }

    private static String handler(Box track) throws IOException {
        var handler = track.find("mdia", "hdlr");
        return handler.isEmpty() ? "" : handler.get().file().ascii(handler.get().start() + 8, 4);
    }

    /** What Apple's encoders write into the tags: hexadecimal delay, padding and valid samples. */
    private record ItunesGapless(int delay, long valid) {

        static @Nullable ItunesGapless find(Box movie) throws IOException {
            var meta = movie.find("udta", "meta");
            if (meta.isEmpty()) {
                return null;
            }
            for (var list : meta.get().childrenAfter(4)) {
                for (var item : list.type().equals("ilst") ? list.children() : List.<Box>of()) {
                    var text = item.type().equals("----") ? text(item) : "";
                    if (text.contains("iTunSMPB")) {
                        return parse(text);
                    }
                }
            }
            return null;
        }

        private static String text(Box item) throws IOException {
            return new String(
                    item.bytes(0, (int) Math.min(1024, item.length())), java.nio.charset.StandardCharsets.ISO_8859_1);
        }

        private static @Nullable ItunesGapless parse(String text) {
            var found = java.util.regex.Pattern.compile("[0-9A-F]{8} ([0-9A-F]{8}) [0-9A-F]{8} ([0-9A-F]{16})")
                    .matcher(text);
            if (!found.find()) {
                return null;
            }
            var delay = Long.parseUnsignedLong(found.group(1), 16);
            var valid = Long.parseUnsignedLong(found.group(2), 16);
            return delay > 1 << 16 || valid <= 0 ? null : new ItunesGapless((int) delay, valid);
        }
    }
}
