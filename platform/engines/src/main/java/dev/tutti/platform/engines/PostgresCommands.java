package dev.tutti.platform.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs, as what they accept to be run as. */
final class PostgresCommands {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresBinaries binaries;
    private final Path log;

    PostgresCommands(PostgresBinaries binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    /** Output goes to a file, not to a pipe: the server must outlive us without ever blocking or dying on its own words. */
    Process start(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(asUnprivileged());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectInput(nothing())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("TUTTI_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    void run(String program, List<String> arguments) throws IOException {
        var process = start(program, arguments);
        if (!endsIn(process, PATIENCE)) {
            process.destroyForcibly();
            throw new EngineFailure("%s took more than %s".formatted(program, PATIENCE));
        }
        if (process.exitValue() != 0)
            throw new EngineFailure("%s ended with %d: %s".formatted(program, process.exitValue(), lastWords()));
    }

    /** What the programs said last, for a message. */
    String lastWords() throws IOException {
        if (!Files.exists(log)) return "it wrote nothing";
        var lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    static boolean endsIn(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while waiting for PostgreSQL", stopped);
        }
    }

    // PostgreSQL refuses to be root. In a user namespace of its own the process is nobody to itself, has no rights but
    // those of its files' owner, and can still read the data folder wherever that lies.
    private static List<String> asUnprivileged() {
        if (!Platform.isRoot()) return List.of();
        var unshare = Path.of("/usr/bin/unshare");
        if (Files.isExecutable(unshare)) return List.of(unshare.toString(), "--user");
        throw new EngineFailure("PostgreSQL does not run as root and this system has no unshare: start Tutti as an"
                + " ordinary user, or set tutti.postgres.url");
    }

    private static File nothing() {
        return new File(Platform.isWindows() ? "NUL" : "/dev/null");
    }
}
