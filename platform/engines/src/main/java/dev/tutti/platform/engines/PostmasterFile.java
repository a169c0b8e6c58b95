package dev.tutti.platform.engines;

import java.io.IOException;
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

    boolean isReady(long pid) throws IOException {
        var lines = read();
        return lines.size() > STATUS
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS).strip().equals("ready");
    }

    /**
     * The server of a run that was killed, if it still lives. A pid may have been given to another process since, and a
     * zombie keeps its pid: both are told by having no, or another, program or start time.
     */
    Optional<ProcessHandle> findServer() throws IOException {
        var lines = read();
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isPostgres(process) && startedAsWritten(process, lines));
    }

    /** Removes a file whose pid is alive but no server of ours, which PostgreSQL would take for a running server. */
    void deleteIfForeign() throws IOException {
        var lines = read();
        if (lines.isEmpty()) return;
        boolean pidIsTaken =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        if (pidIsTaken && findServer().isEmpty()) Files.delete(file);
    }

    private List<String> read() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException stopped) {
            return List.of();
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
