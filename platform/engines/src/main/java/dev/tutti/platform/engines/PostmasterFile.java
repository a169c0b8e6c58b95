package dev.tutti.platform.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's {@code postmaster.pid}: who runs on a data folder, since when, and whether it takes connections. */
final class PostmasterFile {

    private static final int STARTED = 2;
    private static final int STATUS = 7;
    // The kernel's start time and the wall clock drift apart when the clock is set.
    private static final Duration CLOCK_DRIFT_MAX = Duration.ofMinutes(2);

    private final Path file;

    PostmasterFile(Path data) {
        this.file = data.resolve("postmaster.pid");
    }

    boolean isReady(long pid) {
        var lines = read();
        return lines.size() > STATUS
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS).strip().equals("ready");
    }

    /**
     * The server of a run that was killed, if it still lives. A pid may have been given to another process since, and a
     * zombie keeps its pid: both are told by having no, or another, program or start time.
     */
    Optional<ProcessHandle> findServer() {
        var lines = read();
        if (lines.isEmpty()) return Optional.empty();
        return findProcess(lines).filter(process -> isPostgres(process) && startedAsWritten(process, lines));
    }

    /**
     * Removes a file whose pid is alive but no server of ours, which PostgreSQL would take for a running server, and an
     * empty one, left by a kill between its creation and its first line. A file whose pid is gone stays: PostgreSQL
     * checks by it that no session of the dead server is left.
     */
    void deleteIfForeign() throws IOException {
        var lines = read();
        boolean isForeign = lines.isEmpty()
                || (findProcess(lines).isPresent() && findServer().isEmpty());
        if (isForeign) Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> findProcess(List<String> lines) {
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException stopped) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static boolean startedAsWritten(ProcessHandle process, List<String> lines) {
        if (lines.size() <= STARTED) return true;
        var written = Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED).strip()));
        return process.info()
                .startInstant()
                .map(started -> Duration.between(started, written).abs().compareTo(CLOCK_DRIFT_MAX) < 0)
                .orElse(true);
    }
}
