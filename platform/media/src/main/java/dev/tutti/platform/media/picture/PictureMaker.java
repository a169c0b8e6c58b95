package dev.tutti.platform.media.picture;

import dev.tutti.platform.media.ffmpeg.FfmpegLimits;
import dev.tutti.platform.media.ffmpeg.FfmpegRun;
import dev.tutti.platform.media.ffmpeg.FfmpegRunner;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a picture's three sizes by FFmpeg, out of process like all decoding of strangers' files: also CMYK JPEGs from print shops, which Java's own
 * reader refuses, and WebP. A picture is fitted into each size whole, as cutting a cover cuts its title off; it is never enlarged.
 * Transparency becomes white.
 */
public final class PictureMaker {

    private static final Logger LOG = LoggerFactory.getLogger(PictureMaker.class);
    private static final int SIDE_MIN = 64;
    private static final int SIDE_MAX = 20_000;
    private static final int QUALITY = 3;
    private static final List<Size> SIZES =
            List.of(new Size("small", 160), new Size("medium", 640), new Size("large", 1400));

    private final FfmpegRunner runner;
    private final long pixelsMax;
    private final long memoryBytesMax;

    private final String filePrefix;

    private record Size(String name, int side) {}

    /** @param filePrefix what the made files are called before their size: {@code artwork-}small.jpg */
    public PictureMaker(FfmpegRunner runner, long pixelsMax, long memoryBytesMax, String filePrefix) {
        this.runner = runner;
        this.filePrefix = filePrefix;
        this.pixelsMax = pixelsMax;
        this.memoryBytesMax = memoryBytesMax;
    }

    public List<PictureSize> make(Path picture, Path folder) throws Refused, IOException {
        var header = PictureHeader.read(picture);
        checkLimits(header);
        var sizes = SIZES.stream().map(size -> fitted(header, size)).toList();
        var run = runner.run(arguments(picture, header, sizes), folder, limits(), (bytes, length) -> {});
        return switch (run) {
            case FfmpegRun.Finished finished when finished.errorLines() == 0 -> sizes;
            case FfmpegRun.Finished finished -> throw damaged(finished.log());
            case FfmpegRun.Failed failed -> throw damaged(failed.log());
            case FfmpegRun.TimedOut timedOut -> throw new Refused(Reason.TIMEOUT, "Decoding the picture took too long");
            case FfmpegRun.OutputTooLarge tooLarge ->
                throw new Refused(Reason.TOO_LARGE, "The picture grows too large");
            case FfmpegRun.Stopped stopped ->
                throw new IllegalStateException("Nobody stops a picture: " + stopped.reason());
        };
    }

    private static Refused damaged(String log) {
        LOG.info("picture refused log={}", log);
        return new Refused(Reason.DECODE_ERRORS, "The picture is damaged");
    }

    private void checkLimits(PictureHeader header) throws Refused {
        var pixels = (long) header.width() * header.height();
        var longest = Math.max(header.width(), header.height());
        if (pixels > pixelsMax || longest > SIDE_MAX) {
            throw new Refused(
                    Reason.TOO_LARGE, "A picture of %d x %d is too large".formatted(header.width(), header.height()));
        }
        if (longest < SIDE_MIN) {
            throw new Refused(
                    Reason.TOO_SHORT, "A picture of %d x %d is too small".formatted(header.width(), header.height()));
        }
    }

    private PictureSize fitted(PictureHeader header, Size size) {
        var width = header.isTurned() ? header.height() : header.width();
        var height = header.isTurned() ? header.width() : header.height();
        var scale = Math.min(1.0, (double) size.side / Math.max(width, height));
        return new PictureSize(
                size.name,
                filePrefix + size.name + ".jpg",
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }

    private FfmpegLimits limits() {
        return new FfmpegLimits(Duration.ofSeconds(60), memoryBytesMax, 64L << 20, 1);
    }

    private static List<String> arguments(Path picture, PictureHeader header, List<PictureSize> sizes) {
        var arguments =
                new ArrayList<>(List.of("-noautorotate", "-f", header.format().demuxer()));
        arguments.addAll(List.of("-i", FfmpegRunner.url(picture), "-filter_complex", filters(header, sizes)));
        for (var size : sizes) {
            arguments.addAll(List.of("-map", "[" + size.name() + "]", "-map_metadata", "-1", "-frames:v", "1"));
            arguments.addAll(List.of(
                    "-c:v",
                    "mjpeg",
                    "-q:v",
                    Integer.toString(QUALITY),
                    "-fflags",
                    "+bitexact",
                    "-flags:v",
                    "+bitexact"));
            arguments.addAll(List.of("-update", "1", "-f", "image2", size.file()));
        }
        return arguments;
    }

    private static String filters(PictureHeader header, List<PictureSize> sizes) {
        var graph = new StringBuilder("[0:v:0]format=rgba,split[paint][picture];")
                .append("[paint]lutrgb=r=255:g=255:b=255:a=255[paper];")
                .append("[paper][picture]overlay=format=rgb,")
                .append(upright(header.orientation()))
                .append(",split=")
                .append(sizes.size());
        sizes.forEach(size -> graph.append("[whole-").append(size.name()).append(']'));
        for (var size : sizes) {
            graph.append(";[whole-%s]scale=%d:%d:flags=area,setsar=1,format=yuvj444p[%s]"
                    .formatted(size.name(), size.width(), size.height(), size.name()));
        }
        return graph.toString();
    }

    private static String upright(int orientation) {
        return switch (orientation) {
            case 2 -> "hflip";
            case 3 -> "hflip,vflip";
            case 4 -> "vflip";
            case 5 -> "transpose=cclock_flip";
            case 6 -> "transpose=clock";
            case 7 -> "transpose=clock_flip";
            case 8 -> "transpose=cclock";
            default -> "null";
        };
    }
}
