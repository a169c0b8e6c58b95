package dev.tutti.music.streaming.media;

import java.util.Map;

/** What a file below a signed address is, by the end of its name; nothing that a browser would run is among them. */
final class MediaFormat {

    private static final String UNKNOWN = "application/octet-stream";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("m3u8", "application/vnd.apple.mpegurl"),
            Map.entry("mpd", "application/dash+xml"),
            Map.entry("mp4", "audio/mp4"),
            Map.entry("m4s", "audio/mp4"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("flac", "audio/flac"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("opus", "audio/ogg"),
            Map.entry("wav", "audio/wav"));

    private MediaFormat() {}

    static String contentType(String fileName) {
        return TYPES.getOrDefault(fileName.substring(fileName.lastIndexOf('.') + 1), UNKNOWN);
    }
}
