package dev.tutti.consistency;

import static org.awaitility.Awaitility.await;

import dev.tutti.tests.Administrator;
import dev.tutti.tests.Artifact;
import dev.tutti.tests.ArtifactProcess;
import dev.tutti.tests.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything in one process, engines inside, always on the same folder and port. */
public final class KillableTutti implements Installation {

    private static final Duration START_MAX = Duration.ofMinutes(3);

    private final Path work;
    private final int port;
    private ArtifactProcess process;

    private KillableTutti(Path work) {
        this.work = work;
        this.process = start(0);
        this.port = URI.create(process.awaitReady(START_MAX).address()).getPort();
    }

    /** Starts on a new data folder below {@code work}. */
    static KillableTutti start(Path work) throws IOException {
        Files.createDirectories(work.resolve("temporary"));
        return new KillableTutti(work);
    }

    Path work() {
        return work;
    }

    Path data() {
        return work.resolve("data");
    }

    /** What the process takes for the system's folder for temporary files; nobody else uses it. */
    Path temporary() {
        return work.resolve("temporary");
    }

    @Override
    public String baseOf(String path) {
        return "http://localhost:" + port;
    }

    /** The database inside, while the process runs. */
    public Database database() {
        return Database.in(data());
    }

    long pid() {
        return process.pid();
    }

    void killJvm() {
        process.kill();
    }

    /** Kills the postmaster, and returns its pid. Its other processes notice and end. */
    long killPostgres() {
        long pid = findPostmaster().orElseThrow(() -> new AssertionError("no PostgreSQL runs in " + data()));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    void startAgain() {
        process = start(port);
    }

    /** How long the process took from its start until it said that it is ready. */
    Duration awaitReady() {
        return process.awaitReady(START_MAX).took();
    }

    /** How long the process, still the same, took to be ready with another PostgreSQL. */
    Duration awaitRecoveryFrom(long killedPostmaster) {
        long killed = System.nanoTime();
        await("another PostgreSQL in the same process")
                .atMost(START_MAX)
                .until(() ->
                        findPostmaster().filter(pid -> pid != killedPostmaster).isPresent());
        await("ready again")
                .atMost(START_MAX)
                .ignoreExceptions()
                .until(() -> http("/ready").get("/ready").status() == 200);
        return Duration.ofNanos(System.nanoTime() - killed);
    }

    /** Asks the process to stop; returns its exit code. */
    int stop() {
        return process.stop();
    }

    @Override
    public void close() {
        process.close();
    }

    private ArtifactProcess start(int port) {
        var options = List.of("-Djava.io.tmpdir=" + temporary());
        var arguments = new ArrayList<>(List.of("--port=" + port, "--data=" + data()));
        arguments.addAll(Administrator.arguments());
        return Artifact.find().start(work.getFileName().toString(), options, arguments);
    }

    private Optional<Long> findPostmaster() {
        var file = data().resolve("postgres/data/postmaster.pid");
        try {
            if (!Files.exists(file)) return Optional.empty();
            return Files.readString(file).lines().findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
