package dev.tutti.streams.orders;

import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.EngineSettings;
import dev.tutti.platform.engines.Engines;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A broker alone in a JVM; on the same folder it comes back at the same port. */
final class KafkaProcess {

    private KafkaProcess() {}

    static Child start(Path data) throws Exception {
        return Child.start(KafkaProcess.class, data.resolve("tmp"), List.of(data.toString()));
    }

    public static void main(String[] arguments) throws Exception {
        var settings = EngineSettings.in(Path.of(arguments[0])).without(Set.of(Engines.POSTGRES_URL));
        try (var _ = Engines.start(settings, EngineProgress.SILENT)) {
            Child.awaitEnd("");
        }
    }
}
