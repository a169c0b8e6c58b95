package dev.tutti.music.catalog.media;

import dev.tutti.music.catalog.media.hls.MasterPlaylist;
import dev.tutti.music.catalog.media.hls.MediaPlaylist;
import dev.tutti.music.catalog.media.mp4.Mp4Packager;
import dev.tutti.music.catalog.media.source.Codec;
import dev.tutti.music.catalog.media.source.SourceAudio;
import dev.tutti.music.catalog.media.source.SourceHeader;
import dev.tutti.music.catalog.media.source.SourceReader;
import dev.tutti.platform.media.ffmpeg.FfmpegBinary;
import dev.tutti.platform.media.ffmpeg.FfmpegRun;
import dev.tutti.platform.media.ffmpeg.FfmpegRunner;
import dev.tutti.platform.media.picture.PictureMaker;
import dev.tutti.platform.media.picture.PictureSize;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Turns uploads into what is played and shown. Safe for use by many threads, each with a work folder of its own; interrupting the caller ends the run and
 * its process. Nothing is written outside the work folder, which the caller gives empty and removes afterwards, also after a rejection.
 *
 * <p>When a file counts as cut or damaged: its own structure is checked first (every frame of MP3 and AAC, every page of Ogg, every
 * table of MP4, the length of WAV). Then the decoded samples must come to the declared ones, exactly for lossless, within one frame for lossy
 * codecs; a FLAC file's own MD5 must match; and a decoder may complain never about lossless sound, and about lossy sound
 * {@value #LOSSY_ERRORS_MAX} times, since encoders cut from longer streams leave harmless complaints at the begin.
 */
public final class MediaWorkbench {

    static final int LOSSY_ERRORS_MAX = 10;
    private static final int LOSSY_FRAME = 2048;

    private final MediaSettings settings;
    private final FfmpegRunner runner;
    private final TagReader tagReader;
    private final PictureMaker pictureMaker;

    private MediaWorkbench(MediaSettings settings, FfmpegRunner runner) {
        this.settings = settings;
        this.runner = runner;
        this.tagReader = new TagReader(runner);
        this.pictureMaker = new PictureMaker(runner, settings.pixelsMax(), settings.memoryBytesMax(), "artwork-");
    }

    /** Finds FFmpeg, unpacking the bundled one where the system has none. Takes a second at worst; do it once. */
    public static MediaWorkbench open(MediaSettings settings) {
        var binary = FfmpegBinary.find(settings.ffmpeg(), settings.toolsFolder());
        return new MediaWorkbench(settings, new FfmpegRunner(binary.path()));
    }

    public Ingest ingest(Path upload, Path workFolder, IngestProgress progress) {
        try {
            var header = inspect(upload, workFolder);
            progress.report(2, "Reading tags");
            var tags = tagReader.read(upload, header, workFolder);
            return new Ingest.Done(make(upload, new IngestPlan(header, settings), tags, workFolder, progress));
        } catch (Refused refused) {
            return new Ingest.Rejected(refused.rejection());
        } catch (IOException failure) {
            throw new UncheckedIOException("Preparing " + upload, failure);
        }
    }

    /** Makes the three sizes as JPEG, upright and without metadata, in the work folder. */
    public Artwork artwork(Path picture, Path workFolder) {
        try {
            var sizes = pictureMaker.make(picture, workFolder);
            var files = sizes.stream()
                    .map(PictureSize::file)
                    .map(file -> new MediaFile(file, "image/jpeg"))
                    .toList();
            return new Artwork.Done(sizes, files);
        } catch (Refused refused) {
            return new Artwork.Rejected(refused.rejection());
        } catch (IOException failure) {
            throw new UncheckedIOException("Preparing " + picture, failure);
        }
    }

    private SourceHeader inspect(Path upload, Path workFolder) throws Refused, IOException {
        var declared = SourceReader.read(upload);
        checkLimits(declared);
        var header = declared.codec() == Codec.AAC ? tagReader.decoded(upload, declared, workFolder) : declared;
        checkLimits(header);
        return header;
    }

    private void checkLimits(SourceHeader header) throws Refused {
        if (header.sampleRate() < 8_000 || header.sampleRate() > settings.sampleRateMax()) {
            throw new Refused(Reason.TOO_LARGE, "A sample rate of %d Hz is not taken".formatted(header.sampleRate()));
        }
        if (header.channels() < 1 || header.channels() > settings.channelsMax()) {
            throw new Refused(Reason.TOO_LARGE, "%d channels are not taken".formatted(header.channels()));
        }
        var samples = header.samples();
        if (samples != null) {
            checkDuration(samples, header.sampleRate());
        }
    }

    private void checkDuration(long samples, int sampleRate) throws Refused {
        if (samples == 0) {
            throw new Refused(Reason.EMPTY, "The file holds no sound");
        }
        if (samples / sampleRate > settings.trackDurationMax().toSeconds()) {
            throw new Refused(
                    Reason.TOO_LONG,
                    "A track may last " + settings.trackDurationMax().toMinutes() + " minutes");
        }
        if (samples * 1000 / sampleRate < settings.trackDurationMin().toMillis()) {
            throw new Refused(
                    Reason.TOO_SHORT,
                    "A track lasts " + settings.trackDurationMin().toMillis() + " ms or more");
        }
    }

    private TrackMedia make(Path upload, IngestPlan plan, Tags tags, Path folder, IngestProgress progress)
            throws Refused, IOException {
        var sound = new DecodedSound(plan, (percent, message) -> progress.report(3 + percent * 92 / 100, message));
        var run = runner.run(plan.arguments(upload), folder, plan.limits(), sound);
        sound.finish();
        var flacMd5 = sound.flacMd5();
        checkRun(run, plan.header());
        checkSamples(sound.frames(), flacMd5, plan);
        progress.report(95, "Packaging");
        var media = pack(plan, sound, tags, flacMd5, folder);
        progress.report(100, "Ready");
        return media;
    }

    private static void checkRun(FfmpegRun run, SourceHeader header) throws Refused {
        switch (run) {
            case FfmpegRun.Finished(var log, var errors) -> {
                if (errors > (header.codec().isLossless() ? 0 : LOSSY_ERRORS_MAX)) {
                    throw new Refused(Reason.DECODE_ERRORS, "The sound is damaged: " + lastLine(log));
                }
            }
            case FfmpegRun.Failed failed ->
                throw new Refused(Reason.DECODE_ERRORS, "The sound cannot be decoded: " + lastLine(failed.log()));
            case FfmpegRun.TimedOut timedOut -> throw new Refused(Reason.TIMEOUT, "Decoding took too long");
            case FfmpegRun.OutputTooLarge tooLarge ->
                throw new Refused(Reason.TOO_LARGE, "The sound grows beyond what its header declares");
            case FfmpegRun.Stopped(var reason) -> throw new Refused(Reason.TOO_LONG, reason);
        }
    }

    /** FFmpeg's own words, without the addresses and paths in them. */
    private static String lastLine(String log) {
        var line = log.lines().filter(text -> text.contains("[error]")).reduce("", (first, last) -> last);
        return line.replaceAll("\\[[^]]*]", "").replaceAll("\\S*/\\S*", "").strip();
    }

    private void checkSamples(long decoded, String md5, IngestPlan plan) throws Refused {
        var header = plan.header();
        var declared = header.samples();
        var missing = declared == null ? 0 : declared - decoded;
        if (missing > (header.codec().isLossless() ? 0 : LOSSY_FRAME)) {
            throw new Refused(
                    Reason.TRUNCATED, "The file declares %d samples and holds %d".formatted(declared, decoded));
        }
        checkDuration(decoded, header.sampleRate());
        var isComparable = header.bitDepth() == 16 || header.bitDepth() == 24;
        if (isComparable && plan.isFlacExact() && header.md5() != null && !md5.equals(header.md5())) {
            throw new Refused(Reason.DECODE_ERRORS, "The sound differs from the checksum in the file");
        }
    }

    private static TrackMedia pack(IngestPlan plan, DecodedSound sound, Tags tags, String flacMd5, Path folder)
            throws IOException {
        var renditions = new ArrayList<Rendition>();
        var variants = new ArrayList<MasterPlaylist.Variant>();
        var files = new ArrayList<MediaFile>();
        Mp4Packager.writeProgressive(
                folder.resolve(Rung.aac(256, 0).encodedFile()), folder.resolve(TrackMedia.PROGRESSIVE_FILE));
        files.add(new MediaFile(TrackMedia.PROGRESSIVE_FILE, "audio/mp4"));
        for (var rung : plan.rungs()) {
            var variant = packRung(rung, folder);
            variants.add(variant);
            renditions.add(rendition(rung, variant, plan, flacMd5));
            files.add(new MediaFile(rung.file(), "audio/mp4"));
            files.add(new MediaFile(rung.playlist(), "application/vnd.apple.mpegurl"));
        }
        Files.writeString(folder.resolve(TrackMedia.MASTER_PLAYLIST), MasterPlaylist.of(variants));
        files.add(new MediaFile(TrackMedia.MASTER_PLAYLIST, "application/vnd.apple.mpegurl"));
        Files.writeString(folder.resolve(TrackMedia.WAVEFORM), sound.waveform());
        files.add(new MediaFile(TrackMedia.WAVEFORM, "application/json"));
        return new TrackMedia(SourceAudio.of(plan.header(), sound.frames()), tags, sound.loudness(), renditions, files);
    }

    private static MasterPlaylist.Variant packRung(Rung rung, Path folder) throws IOException {
        var encoded = folder.resolve(rung.encodedFile());
        var file = Mp4Packager.writeCmaf(encoded, folder.resolve(rung.file()));
        Files.delete(encoded);
        Files.writeString(folder.resolve(rung.playlist()), MediaPlaylist.of(file, rung.file()));
        return new MasterPlaylist.Variant(rung.playlist(), rung.codec().codecs(), file);
    }

    private static Rendition rendition(Rung rung, MasterPlaylist.Variant variant, IngestPlan plan, String flacMd5) {
        var file = variant.file();
        var isBitExact = rung.codec() == Rendition.Codec.FLAC
                && plan.isFlacExact()
                && file.flacMd5().equals(flacMd5);
        return new Rendition(
                rung.name(),
                rung.codec(),
                (int) (rung.bitrate() == Rung.FLAC_BITRATE_UNKNOWN ? variant.averageBitsPerSecond() : rung.bitrate()),
                rung.sampleRate(),
                rung.channels(),
                file.delaySamples(),
                file.validSamples(),
                isBitExact,
                rung.playlist());
    }
}
