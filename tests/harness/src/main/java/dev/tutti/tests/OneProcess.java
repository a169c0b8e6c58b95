package dev.tutti.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything in one process, engines inside. */
public record OneProcess(ArtifactProcess process, String address) implements Installation {

    private static final Duration START_MAX = Duration.ofMinutes(2);

    public static OneProcess start(String name, Path data) {
        return start(name, data, Administrator.settings());
    }

    /** As above, with settings that {@code --set} gives. */
    public static OneProcess start(String name, Path data, Map<String, String> settings) {
        var arguments = new ArrayList<>(List.of("--port=0", "--data=" + data));
        settings.forEach((setting, value) -> arguments.add("--set=%s=%s".formatted(setting, value)));
        var process = Artifact.find().start(name, arguments);
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
