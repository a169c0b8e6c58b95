package dev.tutti.platform.jobs;

import dev.tutti.platform.jobs.sample.Note;
import dev.tutti.platform.jobs.sample.SampleService;
import dev.tutti.platform.jobs.sample.Scripts;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.TuttiApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of the sample service in a JVM of its own, which enqueues one job and runs it without end. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when the job of that key runs there. */
    static OtherProcess running(String key, Map<String, String> settings) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherProcess.class.getName(), key));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var other = new OtherProcess(process);
        other.awaitLine("running " + key);
        return other;
    }

    void awaitLine(String expected) throws IOException {
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(expected)) {
                return;
            }
            seen.append(line).append('\n');
        }
        throw new IOException("the other process ended without '%s':%n%s".formatted(expected, seen));
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }

    public static void main(String[] arguments) throws InterruptedException {
        var key = arguments[0];
        Map<String, String> settings = new HashMap<>();
        for (var line : List.of(arguments).subList(1, arguments.length)) {
            settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        Scripts.script(key, (note, run) -> {
            System.out.println("running " + key);
            try {
                new CountDownLatch(1).await();
            } finally {
                System.out.println("stopped " + key);
            }
        });
        var context = TuttiApplication.start(Services.of(List.of(SampleService.DECLARATION)), settings, List.of());
        var jobs = context.getBean(Jobs.class);
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> jobs.enqueue(Scripts.WORK, key, new Note("from afar")));
        new CountDownLatch(1).await();
    }
}
