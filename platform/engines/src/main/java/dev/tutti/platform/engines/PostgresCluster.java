package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data of one PostgreSQL server on disk, and the server process that works on it. */
final class PostgresCluster {

    static final String SUPERUSER = "postgres";

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(5);

    private final Path data;
    private final PostgresCommands commands;
    private final PostmasterFile postmaster;
    private final EngineSettings.Limits limits;

    PostgresCluster(Path data, PostgresCommands commands, EngineSettings.Limits limits) {
        this.data = data;
        this.commands = commands;
        this.postmaster = new PostmasterFile(data);
        this.limits = limits;
    }

    /** A kill during initdb must not leave half a cluster that looks like a whole one: the rename is the last step. */
    void createIfAbsent(Path superuserPassword) throws IOException {
        if (Files.exists(data)) return;
        var partial = data.resolveSibling("data.partial");
        deleteUnfinished(partial);
        commands.run(
                "initdb",
                List.of(
                        "--pgdata=" + partial,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + superuserPassword,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // Part of PostgreSQL, so no upgrade of the system or of ICU changes the order of an index.
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--text-search-config=simple"));
        Files.move(partial, data);
    }

    /** Stops the server of a run that was killed: its settings and its log may be of another version of ours. */
    void stopOrphan() throws IOException {
        var orphan = postmaster.findServer();
        if (orphan.isPresent()) stop(orphan.get());
        postmaster.deleteIfForeign();
    }

    /**
     * Returns when the server takes connections. The first try may fail because the sessions of a killed server still
     * hold its shared memory, or because an orphan was itself still starting; neither lasts.
     */
    Process start(int port) throws IOException {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (true) {
            var started = tryStart(port, deadline);
            if (started.isPresent()) return started.get();
            if (System.nanoTime() > deadline)
                throw new EngineFailure(
                        "PostgreSQL did not start in %s: %s".formatted(START_TIMEOUT, commands.lastWords()));
            stopOrphan();
        }
    }

    /**
     * Ends the sessions, rolls back what they had open, writes a checkpoint; a server that will not end is killed.
     * What counts is the server's end, not what pg_ctl says: the server may have gone by itself in between.
     */
    void stop(ProcessHandle server) throws IOException {
        commands.start("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "fast", "-W"));
        if (Patience.until(() -> hasEnded(server), STOP_TIMEOUT)) return;
        server.destroyForcibly();
        if (!Patience.until(() -> hasEnded(server), KILL_TIMEOUT))
            throw new EngineFailure("PostgreSQL's process %d does not end".formatted(server.pid()));
    }

    // The initdb of a killed run may still be at work on it.
    private static void deleteUnfinished(Path partial) throws IOException {
        ProcessHandle.allProcesses()
                .filter(process -> List.of(process.info().arguments().orElse(new String[0]))
                        .contains("--pgdata=" + partial))
                .forEach(ProcessHandle::destroyForcibly);
        if (!Patience.until(() -> PrivateFiles.deletedTree(partial), KILL_TIMEOUT)) PrivateFiles.deleteTree(partial);
    }

    private Optional<Process> tryStart(int port, long deadline) throws IOException {
        var started = commands.start("postgres", arguments(port));
        var patience = Duration.ofNanos(deadline - System.nanoTime());
        boolean decided = Patience.until(() -> !started.isAlive() || postmaster.isReady(started.pid()), patience);
        if (decided && started.isAlive()) return Optional.of(started);
        started.destroyForcibly();
        return Optional.empty();
    }

    // An orphan that ended may stay a zombie for as long as the system's first process does not collect it.
    private static boolean hasEnded(ProcessHandle server) {
        return !server.isAlive() || server.info().command().isEmpty();
    }

    private List<String> arguments(int port) {
        var arguments = new ArrayList<>(List.of("-D", data.toString()));
        PostgresParameters.of(limits, port).forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
