package dev.tutti.platform.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.engines.EmbeddedKafka;
import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.EngineSettings;
import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.push.talk.TalkService;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class LossTests {

    private static final String ROOM = "rooms/1";
    private static final Duration RECOVERY = Duration.ofSeconds(40);

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(TalkService.DECLARATION).build();

    private record Word(String word) {}

    /** The queue holds four: of ten messages to an absent broker some are lost, and the loss is told. */
    @Test
    void messagesThatWereLostWhileTheBrokerWasAwayAreToldToEverybody(@TempDir Path data) throws Exception {
        var folder = data.resolve("kafka");
        var settings = onAFixedPort(data, folder);
        try (var process = start(settings, folder)) {
            var channel = process.bean(LiveChannel.class);
            var feed = process.bean(LiveFeed.class);
            var ear = Ear.of(new UUID(0, 1));
            feed.open();
            for (int i = 0; i < 10; i++) {
                channel.publish(ROOM, new Word("unheard"));
            }

            try (var _ = EmbeddedKafka.start(folder, settings, EngineProgress.SILENT)) {
                await().atMost(RECOVERY)
                        .ignoreExceptions()
                        .until(() -> !feed.here().isEmpty());
                var fromTheBeginning = feed.here().replaceFirst("\\..*", ".0");
                feed.subscribe(ear, List.of(new LiveWish(ROOM, fromTheBeginning)));
                await().atMost(RECOVERY).until(() -> ear.types().contains("reload"));
                channel.publish(ROOM, new Word("heard"));
                await().atMost(RECOVERY).until(() -> ear.words().contains("heard"));
            }

            assertThat(ear.types()).startsWith("ready").endsWith("message");
        }
    }

    private static RunningTutti start(EngineSettings settings, Path folder) throws IOException {
        var installation = tutti.engines().newInstallation();
        installation.put(Engines.KAFKA_SERVERS, "127.0.0.1:" + settings.kafkaPort());
        installation.put(Engines.KAFKA_USER, EmbeddedKafka.USER);
        installation.put(
                Engines.KAFKA_PASSWORD,
                Files.readString(folder.resolve("password")).strip());
        installation.put("tutti.push.queue", "4");
        var lines = new ArrayList<String>();
        installation.forEach((name, value) -> lines.add(name + "=" + value));
        return tutti.startAnother(List.of("talk"), lines);
    }

    /** The first start of a broker chooses its port and its password; later ones come back with both. */
    private static EngineSettings onAFixedPort(Path data, Path folder) {
        try (var broker = EmbeddedKafka.start(folder, EngineSettings.in(data), EngineProgress.SILENT)) {
            var port = broker.bootstrapServers().replaceAll(".*:", "");
            return EngineSettings.in(data).withPorts(0, Integer.parseInt(port));
        }
    }
}
