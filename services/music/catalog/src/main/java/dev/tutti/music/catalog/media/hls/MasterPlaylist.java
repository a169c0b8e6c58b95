package dev.tutti.music.catalog.media.hls;

import dev.tutti.music.catalog.media.mp4.CmafFile;
import dev.tutti.music.catalog.media.mp4.Segment;
import java.util.List;

/** The list of renditions with the bit rates that were measured, not the ones that were asked for. */
public final class MasterPlaylist {

    /** One line: the rendition's playlist, its codec as RFC 6381 spells it, and its file. */
    public record Variant(String playlist, String codecs, CmafFile file) {

        public long averageBitsPerSecond() {
            long bytes = 0;
            long samples = 0;
            for (var segment : file.segments()) {
                bytes += segment.bytes();
                samples += segment.samples();
            }
            return rate(bytes, samples);
        }

        /**
         * The peak as RFC 8216 (4.1) defines it: over runs of segments that together last between half and one and a half target durations. A track
         * shorter than that has only its average.
         */
        public long peakBitsPerSecond() {
            var target = (long) MediaPlaylist.targetSeconds(file) * file.sampleRate();
            var peak = averageBitsPerSecond();
            var segments = file.segments();
            for (int from = 0; from < segments.size(); from++) {
                peak = Math.max(peak, peakFrom(segments.subList(from, segments.size()), target));
            }
            return peak;
        }

        private long peakFrom(List<Segment> segments, long target) {
            long peak = 0;
            long bytes = 0;
            long samples = 0;
            for (var segment : segments) {
                bytes += segment.bytes();
                samples += segment.samples();
                if (samples * 2 > target * 3) {
                    return peak;
                }
                peak = samples * 2 < target ? peak : Math.max(peak, rate(bytes, samples));
            }
            return peak;
        }

        private long rate(long bytes, long samples) {
            return Math.ceilDiv(bytes * 8 * file.sampleRate(), Math.max(1, samples));
        }
    }

    private MasterPlaylist() {}

    public static String of(List<Variant> variants) {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        for (var variant : variants) {
            text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\"\n%s\n"
                    .formatted(
                            variant.peakBitsPerSecond(),
                            variant.averageBitsPerSecond(),
                            variant.codecs(),
                            variant.playlist()));
        }
        return text.toString();
    }
}
