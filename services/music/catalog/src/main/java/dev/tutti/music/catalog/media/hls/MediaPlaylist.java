package dev.tutti.music.catalog.media.hls;

import dev.tutti.music.catalog.media.mp4.CmafFile;
import java.util.Locale;

/** The playlist of one rendition: byte ranges of one file, named relatively, so that it works under any prefix, signed ones too. */
public final class MediaPlaylist {

    private MediaPlaylist() {}

    public static String of(CmafFile file, String name) {
        var text = new StringBuilder("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:%d
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MAP:URI="%s",BYTERANGE="%d@0"
                """.formatted(targetSeconds(file), name, file.initBytes()));
        for (var segment : file.segments()) {
            text.append(String.format(Locale.ROOT, "#EXTINF:%.6f,\n", (double) segment.samples() / file.sampleRate()))
                    .append("#EXT-X-BYTERANGE:%d@%d\n".formatted(segment.bytes(), segment.offset()))
                    .append(name)
                    .append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /** The longest segment, rounded as the standard (RFC 8216, 4.3.3.1) rounds. */
    static int targetSeconds(CmafFile file) {
        var longest = file.segments().stream()
                .mapToLong(segment -> segment.samples())
                .max()
                .orElse(0);
        return Math.max(1, (int) Math.round((double) longest / file.sampleRate()));
    }
}
