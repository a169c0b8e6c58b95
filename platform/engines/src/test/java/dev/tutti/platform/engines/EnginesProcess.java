package dev.tutti.platform.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs engines on a data folder and writes to them, to be killed. See {@link EnginesWriter}. */
final class EnginesProcess implements AutoCloseable {

    private final Path data;
    private final Process process;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch restarted = new CountDownLatch(1);
    private final Set<String> rows = ConcurrentHashMap.newKeySet();
    private final Set<String> records = ConcurrentHashMap.newKeySet();

    static EnginesProcess start(Path data, Path temporary, String round) throws IOException {
        return start(data, temporary, round, Map.of());
    }

    static EnginesProcess start(Path data, Path temporary, String round, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(temporary);
        var command = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                EnginesWriter.class.getName(),
                data.toString(),
                round);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new EnginesProcess(data, builder.start());
    }

    private EnginesProcess(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    long pid() {
        return process.pid();
    }

    Set<String> committedRows() {
        return new HashSet<>(rows);
    }

    Set<String> acknowledgedRecords() {
        return new HashSet<>(records);
    }

    boolean isReadyIn(Duration limit) throws InterruptedException {
        return ready.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it has started PostgreSQL anew. */
    boolean isRestartedIn(Duration limit) throws InterruptedException {
        return restarted.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets it work for a while; returns early when it ends. */
    void runFor(Duration time) throws InterruptedException {
        process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    /** Kills the server that runs on the folder, whoever started it. */
    static Optional<Long> killPostgres(Path data) throws IOException {
        var server = findPostgres(data);
        server.ifPresent(ProcessHandle::destroyForcibly);
        return server.map(ProcessHandle::pid);
    }

    static Optional<ProcessHandle> findPostgres(Path data) {
        return new PostmasterFile(data.resolve("postgres/data")).findServer();
    }

    /** The processes that work in the folder: PostgreSQL's are there, whatever they call themselves. */
    static List<ProcessHandle> findIn(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, data))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(data);
        } catch (IOException goneOrNotLinux) {
            return process.info().commandLine().orElse("").contains(data.toString());
        }
    }

    /** Asks it to stop by closing its input, and waits. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) hear(line);
        } catch (IOException closed) {
            System.out.println("the output of " + pid() + " on " + data + " broke off: " + closed);
        }
    }

    private void hear(String line) {
        if (line.equals("ready")) ready.countDown();
        else if (line.startsWith("row ")) rows.add(line.substring(4));
        else if (line.startsWith("record ")) records.add(line.substring(7));
        else System.out.println(pid() + ": " + line);
        if (line.contains("started anew")) restarted.countDown();
    }
}
