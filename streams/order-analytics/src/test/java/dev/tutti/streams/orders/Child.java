package dev.tutti.streams.orders;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, to be killed. It says on its output when it is ready, and ends with the test that started it. */
final class Child {

    private static final String READY = "READY ";

    private final Process process;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final List<String> said = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Returns when it is ready. */
    static Child start(Class<?> main, Path temporary, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + Files.createDirectories(temporary),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        var child =
                new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
        child.ready.get(90, TimeUnit.SECONDS);
        return child;
    }

    /** For the main method of a child: says that it is ready, and waits for the end of the one that started it. */
    static void awaitEnd(String detail) throws IOException {
        System.out.println(READY + detail);
        System.out.flush();
        // Nothing is ever written; the end comes when the parent is gone.
        System.in.readAllBytes();
    }

    /** What it said when it was ready. */
    String detail() {
        return ready.join();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()));
                }
            }
        } catch (IOException ended) {
            said.add(ended.toString());
        }
        ready.completeExceptionally(new IllegalStateException("the child ended: " + String.join("\n", said)));
    }
}
