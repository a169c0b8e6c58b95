package dev.tutti.music.catalog.media;

import dev.tutti.music.catalog.media.source.SourceHeader;
import dev.tutti.platform.media.ffmpeg.FfmpegLimits;
import dev.tutti.platform.media.ffmpeg.FfmpegRun;
import dev.tutti.platform.media.ffmpeg.FfmpegRunner;
import dev.tutti.platform.media.ffmpeg.OutputReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags, embedded picture, and for AAC what a decoder makes of it, by FFmpeg: one reader for all seven formats, out of process. Tags that cannot be read are
 * no reason to refuse sound, so nothing here fails an ingest.
 */
final class TagReader {

    private static final int METADATA_BYTES_MAX = 1 << 20;
    private static final int VALUE_CHARS_MAX = 500;
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,4})\\b.*");
    private static final Pattern STREAM =
            Pattern.compile("^\\[info]   Stream #0:.*?: Audio: .*?, (\\d+) Hz, ([a-z0-9.]+)", Pattern.MULTILINE);

    private final FfmpegRunner runner;

    TagReader(FfmpegRunner runner) {
        this.runner = runner;
    }

    /** Leaves the picture, if there is one, in the work folder under {@link EmbeddedArtwork#FILE}. */
    Tags read(Path file, SourceHeader header, Path folder) {
        var tagsOnly = new ArrayList<>(input(file, header));
        tagsOnly.addAll(List.of("-map", "0:a:0", "-c", "copy", "-t", "0", "-f", "ffmetadata", "pipe:1"));
        var tagsAndPicture = new ArrayList<>(tagsOnly);
        tagsAndPicture.addAll(List.of("-map", "0:v:0", "-c", "copy", "-frames:v", "1", "-update", "1"));
        tagsAndPicture.addAll(List.of("-f", "image2", EmbeddedArtwork.FILE));
        var text = collect(tagsAndPicture, folder);
        // Without a picture FFmpeg does not even begin.
        return parse(text.isEmpty() ? collect(tagsOnly, folder) : text);
    }

    /** HE-AAC tells half of the rate and may tell one channel for two: the decoder knows. */
    SourceHeader decoded(Path file, SourceHeader header, Path folder) {
        var arguments = new ArrayList<>(input(file, header));
        arguments.addAll(List.of("-map", "0:a:0", "-map_metadata", "-1", "-t", "0", "-f", "null", "-"));
        arguments.addAll(List.of("-loglevel", "level+info"));
        var run = runner.run(arguments, folder, FfmpegLimits.brief(), (bytes, length) -> {});
        if (!(run instanceof FfmpegRun.Finished finished)) {
            return header;
        }
        var stream = STREAM.matcher(finished.log());
        return stream.find() ? header.decodedAs(Integer.parseInt(stream.group(1)), channels(stream, header)) : header;
    }

    private static int channels(Matcher stream, SourceHeader header) {
        return switch (stream.group(2)) {
            case "mono" -> 1;
            case "stereo" -> 2;
            default -> Math.max(3, header.channels());
        };
    }

    private static List<String> input(Path file, SourceHeader header) {
        return List.of("-f", header.container().demuxer(), "-i", FfmpegRunner.url(file));
    }

    private String collect(List<String> arguments, Path folder) {
        var text = new ByteArrayOutputStream();
        runner.run(arguments, folder, FfmpegLimits.brief(), (bytes, length) -> {
            if (text.size() + length > METADATA_BYTES_MAX) {
                throw new OutputReader.StopReading("More than " + METADATA_BYTES_MAX + " bytes of tags");
            }
            text.write(bytes, 0, length);
        });
        return text.toString(StandardCharsets.UTF_8);
    }

    static Tags parse(String metadata) {
        var values = FfmetadataParser.parse(metadata);
        return new Tags(
                text(values, "title"),
                text(values, "artist"),
                text(values, "album"),
                text(values, "album_artist", "albumartist", "album artist"),
                number(values, "track", "tracknumber"),
                number(values, "disc", "discnumber"),
                text(values, "date", "year", "tyer", "tdor"),
                text(values, "genre"),
                text(values, "isrc", "tsrc"),
                text(values, "barcode", "upc", "ean", "gtin"));
    }

    private static @Nullable String text(Map<String, String> values, String... names) {
        for (var name : names) {
            var value = clean(values.getOrDefault(name, ""));
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    /** One line, without control characters and half surrogates, of bounded length. */
    private static String clean(String value) {
        var end = value.indexOf('\0');
        var clean = (end < 0 ? value : value.substring(0, end))
                .codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .filter(point -> !isInvisible(point))
                .limit(VALUE_CHARS_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString().strip();
    }

    private static boolean isInvisible(int point) {
        var type = Character.getType(point);
        // Direction overrides are format characters too: they can make one name look like another.
        return type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || (type == Character.FORMAT && point != 0x200d && point != 0x200c);
    }

    private static @Nullable Integer number(Map<String, String> values, String... names) {
        var text = text(values, names);
        var number = NUMBER.matcher(text == null ? "" : text);
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }
}
