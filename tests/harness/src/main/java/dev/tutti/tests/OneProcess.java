package dev.tutti.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Everything in one process, engines inside. */
public record OneProcess(ArtifactProcess process, String address) implements Installation {

    private static final Duration START_MAX = Duration.ofMinutes(2);

    public static OneProcess start(String name, Path data) {
        var process = Artifact.find().start(name, List.of("--port=0", "--data=" + data));
        return new OneProcess(process, process.awaitReady(START_MAX).address());
    }

    @Override
    public String baseOf(String path) {
        return address;
    }

    @Override
    public void close() {
        process.close();
    }
}
