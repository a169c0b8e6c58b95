package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Tells from the bytes what a file is and what it declares, in pure Java: nothing unknown ever reaches a decoder. */
public final class SourceReader {

    private static final Map<String, String> OTHER_SOUND = Map.of(
            "FORM", "AIFF", "caff", "Core Audio Format", "MAC ", "Monkey's Audio", "wvpk", "WavPack", "DSD ", "DSF");
    private static final Map<String, String> OTHER_FILES = Map.ofEntries(
            Map.entry("\u0089PNG", "a PNG picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a JPEG picture"),
            Map.entry("GIF8", "a GIF picture"),
            Map.entry("%PDF", "a PDF document"),
            Map.entry("PK\u0003\u0004", "a ZIP archive"),
            Map.entry("#EXT", "a playlist"),
            Map.entry("ffconcat", "a playlist"),
            Map.entry("[playlist]", "a playlist"),
            Map.entry("\u001aE\u00df\u00a3", "a Matroska or WebM film"));

    private SourceReader() {}

    public static SourceHeader read(Path file) throws Refused, IOException {
        try (var bytes = RandomBytes.open(file)) {
            if (bytes.size() == 0) {
                throw new Refused(Reason.EMPTY, "The file is empty");
            }
            return read(bytes);
        } catch (EOFException cut) {
            throw new Refused(Reason.TRUNCATED, "The file ends inside its own headers");
        }
    }

    private static SourceHeader read(RandomBytes bytes) throws Refused, IOException {
        var start = Id3.skip(bytes);
        if (bytes.isAt(start, "fLaC")) {
            return FlacReader.read(bytes, start);
        }
        if (bytes.isAt(start, "RIFF") || bytes.isAt(start, "RF64")) {
            return WavReader.read(bytes, start);
        }
        if (bytes.isAt(start, "OggS")) {
            return OggReader.read(bytes, start);
        }
        if (bytes.isAt(start + 4, "ftyp")) {
            return Mp4Reader.read(bytes);
        }
        return readFrames(bytes, start);
    }

    private static SourceHeader readFrames(RandomBytes bytes, long start) throws Refused, IOException {
        refuseKnown(bytes, start);
        var adts = AdtsReader.findFirst(bytes, start);
        if (adts >= 0) {
            return AdtsReader.read(bytes, adts);
        }
        var mp3 = Mp3Reader.findFirst(bytes, start);
        if (mp3 >= 0) {
            return Mp3Reader.read(bytes, mp3);
        }
        throw new Refused(Reason.NOT_AUDIO, "The file holds no sound that can be recognized");
    }

    private static void refuseKnown(RandomBytes bytes, long start) throws Refused, IOException {
        for (var other : OTHER_SOUND.entrySet()) {
            if (bytes.isAt(start, other.getKey())) {
                throw new Refused(
                        Reason.UNSUPPORTED_FORMAT,
                        other.getValue() + " is not taken: send FLAC, WAV, ALAC, MP3, AAC, Ogg Vorbis or Opus");
            }
        }
        for (var other : OTHER_FILES.entrySet()) {
            if (bytes.isAt(start, other.getKey())) {
                throw new Refused(Reason.NOT_AUDIO, "The file is " + other.getValue());
            }
        }
    }
}
