package dev.tutti.platform.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs FFmpeg once, in a folder of its own: no shell, no standard input, an empty environment, local files only. The limits are held from outside:
 * whatever happens (limit, interrupt, a reader that throws), the process and its descendants are dead when {@link #run} returns.
 */
public final class FfmpegRunner {

    private static final int WATCH_MILLIS = 200;
    private static final int PIPE_BUFFER = 64 * 1024;
    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    private final Path binary;

    public FfmpegRunner(Path binary) {
        this.binary = binary;
    }

    /** Runs with the given arguments; outputs named relatively land in {@code folder}, and all its files count towards the output limit. */
    public FfmpegRun run(List<String> arguments, Path folder, FfmpegLimits limits, OutputReader reader) {
        var command = command(arguments, limits);
        try {
            return watch(start(command, folder), folder, limits, reader);
        } catch (IOException failure) {
            throw new FfmpegException("Running FFmpeg in " + folder, failure);
        }
    }

    /** A path as FFmpeg's file protocol wants it: never an option, never another protocol, whatever the name looks like. */
    public static String url(Path path) {
        return "file:" + path.toAbsolutePath();
    }

    private List<String> command(List<String> arguments, FfmpegLimits limits) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(PRLIMIT)) {
            command.addAll(List.of(
                    PRLIMIT.toString(),
                    "--as=" + limits.memoryBytesMax(),
                    "--fsize=" + limits.outputBytesMax(),
                    "--core=0",
                    "--"));
        }
        command.addAll(List.of(
                binary.toString(),
                "-nostdin",
                "-hide_banner",
                "-nostats",
                "-loglevel",
                "level+warning",
                "-threads",
                Integer.toString(limits.threads()),
                "-filter_complex_threads",
                Integer.toString(limits.threads()),
                "-protocol_whitelist",
                "file,pipe"));
        command.addAll(arguments);
        return command;
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static FfmpegRun watch(Process process, Path folder, FfmpegLimits limits, OutputReader reader)
            throws IOException {
        var log = new LogTail();
        var stopped = new AtomicReference<@Nullable Exception>();
        var errors = Thread.ofVirtual().start(() -> drain(process.getErrorStream(), log::read, process, stopped));
        var output = Thread.ofVirtual().start(() -> drain(process.getInputStream(), reader, process, stopped));
        try {
            var breach = await(process, folder, limits, log);
            if (breach != null) {
                kill(process);
            }
            // Only now: killing a process closes its pipes, even of one that has ended, and what still stands in them
            // is lost.
            errors.join();
            output.join();
            return breach != null ? breach : end(process, log, stopped.get());
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new FfmpegException("Interrupted while FFmpeg ran", interrupt);
        } finally {
            kill(process);
        }
    }

    private static @Nullable FfmpegRun await(Process process, Path folder, FfmpegLimits limits, LogTail log)
            throws InterruptedException, IOException {
        var deadline = System.nanoTime() + limits.wallTime().toNanos();
        while (!process.waitFor(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() - deadline > 0) {
                return new FfmpegRun.TimedOut(log.text());
            }
            var written = sizeOf(folder);
            if (written > limits.outputBytesMax()) {
                return new FfmpegRun.OutputTooLarge(written);
            }
        }
        return null;
    }

    private static FfmpegRun end(Process process, LogTail log, @Nullable Exception stopped) {
        return switch (stopped) {
            case null ->
                process.exitValue() == 0
                        ? new FfmpegRun.Finished(log.text(), log.errorLines())
                        : new FfmpegRun.Failed(process.exitValue(), log.text());
            case OutputReader.StopReading stop -> new FfmpegRun.Stopped(String.valueOf(stop.getMessage()));
            case Exception failure -> throw new FfmpegException("Reading what FFmpeg wrote", failure);
        };
    }

    private static void drain(
            InputStream stream, OutputReader reader, Process process, AtomicReference<@Nullable Exception> stopped) {
        var buffer = new byte[PIPE_BUFFER];
        try (stream) {
            for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
                reader.read(buffer, length);
            }
        } catch (IOException | RuntimeException | OutputReader.StopReading failure) {
            // The other pipe closes with the kill: only the first reason counts.
            stopped.compareAndSet(null, failure);
            kill(process);
        }
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static long sizeOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(FfmpegRunner::sizeOfFile)
                    .sum();
        } catch (UncheckedIOException vanished) {
            // A file that FFmpeg renamed while we looked: the next round sees it.
            return 0;
        }
    }

    private static long sizeOfFile(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException vanished) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
