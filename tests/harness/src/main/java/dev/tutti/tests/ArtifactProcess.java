package dev.tutti.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A running process of the artifact. It is ended by its own pid, and closing it asks it to stop. */
public final class ArtifactProcess implements AutoCloseable {

    /** What a stop may take before the process halts itself, and a little more. */
    public static final Duration STOP_MAX = Duration.ofSeconds(35);

    private static final Pattern READY = Pattern.compile("^Ready in ([0-9.]+) s(?:: (http\\S+))?$");

    /** How a process became ready: after how long since it was started, and where it answers ("" without HTTP). */
    public record Ready(Duration took, String address) {}

    private final String name;
    private final Process process;
    private final Path log;
    private final long started = System.nanoTime();
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();

    ArtifactProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Thread.ofVirtual().name("log-of-" + name).start(this::copyLog);
    }

    /** Waits until the process says that it is ready; fails with the end of its log if it ends before. */
    public Ready awaitReady(Duration patience) {
        try {
            return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("%s is not ready after %s, see %s".formatted(name, patience, log), late);
        } catch (ExecutionException ended) {
            throw new AssertionError(name + " did not start, see " + log, ended.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + name, stopped);
        }
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public Path log() {
        return log;
    }

    /** Asks for an orderly stop and returns the exit code. */
    public int stop() {
        // The handle leaves the pipe open, so that the log keeps what is said while stopping.
        handle().destroy();
        return awaitEnd();
    }

    /** SIGKILL: nothing of the process gets a chance to clean up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }

    private int awaitEnd() {
        try {
            if (process.waitFor(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new AssertionError("%s did not stop within %s, see %s".formatted(name, STOP_MAX, log));
    }

    private void copyLog() {
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                var file = Files.newBufferedWriter(log, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                file.write(line);
                file.newLine();
                file.flush();
                noticeReady(line);
            }
        } catch (IOException failed) {
            ready.completeExceptionally(new UncheckedIOException("cannot write " + log, failed));
        }
        ready.completeExceptionally(new IllegalStateException("the process ended"));
    }

    private void noticeReady(String line) {
        var match = READY.matcher(line);
        if (!match.matches()) return;
        var address = match.group(2);
        ready.complete(new Ready(Duration.ofNanos(System.nanoTime() - started), address == null ? "" : address));
    }
}
