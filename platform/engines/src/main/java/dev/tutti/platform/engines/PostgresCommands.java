package dev.tutti.platform.engines;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

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
    private static final long LOG_BYTES_MAX = 5_000_000;
    private static final int LAST_WORDS = 5;

    private final PostgresBinaries binaries;
    private final Path log;

    PostgresCommands(PostgresBinaries binaries, Path log) throws IOException {
        this.binaries = binaries;
        this.log = log;
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX)
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), REPLACE_EXISTING);
    }

    /** Output goes to a file, not to a pipe: the server must outlive us without ever blocking or dying on its own words. */
    Process start(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(Platform.detached());
        command.addAll(Platform.unprivileged());
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
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }

    private static boolean endsIn(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while waiting for PostgreSQL", stopped);
        }
    }

    private static File nothing() {
        return new File(Platform.isWindows() ? "NUL" : "/dev/null");
    }
}
