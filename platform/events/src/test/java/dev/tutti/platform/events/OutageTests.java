package dev.tutti.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.engines.EmbeddedKafka;
import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.EngineSettings;
import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.inbox.DeadLetters;
import dev.tutti.platform.events.ledger.AmountDeposited;
import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OutageTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .build();

    @Test
    void aBrokerThatIsAwayAtTheStartAndOnceMoreLaterOnlyDelaysFacts(@TempDir Path data) throws Exception {
        var installation = tutti.engines().newInstallation();
        var folder = data.resolve("kafka");
        var settings = onAFixedPort(data, folder);
        installation.putAll(address(settings, folder));
        try (var process = start(installation)) {
            var ledger = process.bean(Ledger.class);
            var balances = process.bean(Balances.class);
            var account = ledger.open();

            ledger.deposit(account, 1);
            try (var _ = EmbeddedKafka.start(folder, settings, EngineProgress.SILENT)) {
                await().atMost(Duration.ofSeconds(40)).until(() -> balances.total(account) == 1);
            }
            LongStream.rangeClosed(2, 20).forEach(number -> ledger.deposit(account, 1));
            try (var _ = EmbeddedKafka.start(folder, settings, EngineProgress.SILENT)) {
                await().atMost(Duration.ofSeconds(40)).until(() -> balances.total(account) == 20);
            }

            assertThat(balances.heard(account))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
            assertThat(process.bean(DeadLetters.class).list("report", 0, 10)).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsAwayPausesThePartitionAndLosesNothing() throws Exception {
        var installation = tutti.engines().newInstallation();
        var database = installation.getOrDefault(Engines.POSTGRES_URL, "").replaceAll(".*/([^?]+).*", "$1");
        try (var process = start(installation)) {
            var ledger = process.bean(Ledger.class);
            var balances = process.bean(Balances.class);
            var account = ledger.open();
            ledger.deposit(account, 1);
            await().until(() -> balances.total(account) == 1);

            allowConnections(database, false);
            var sending = send(process, account, 2);
            await().until(sending::isDone);
            allowConnections(database, true);

            await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> balances.total(account) == 2);
            assertThat(balances.heard(account)).containsExactly(1L, 2L);
            assertThat(process.bean(DeadLetters.class).list("report", 0, 10)).isEmpty();
        }
    }

    private static RunningTutti start(Map<String, String> installation) {
        return tutti.startAnother(
                List.of("ledger", "report"),
                installation.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    /** The first start of a broker chooses its port and its password; later ones come back with both. */
    private static EngineSettings onAFixedPort(Path data, Path folder) {
        try (var broker = EmbeddedKafka.start(folder, EngineSettings.in(data), EngineProgress.SILENT)) {
            var port = broker.bootstrapServers().replaceAll(".*:", "");
            return EngineSettings.in(data).withPorts(0, Integer.parseInt(port));
        }
    }

    private static Map<String, String> address(EngineSettings settings, Path folder) throws Exception {
        return Map.of(
                Engines.KAFKA_SERVERS,
                "127.0.0.1:" + settings.kafkaPort(),
                Engines.KAFKA_USER,
                EmbeddedKafka.USER,
                Engines.KAFKA_PASSWORD,
                Files.readString(folder.resolve("password")).strip());
    }

    private static void allowConnections(String database, boolean allowed) {
        tutti.jdbc()
                .sql("ALTER DATABASE %s WITH ALLOW_CONNECTIONS %s".formatted(database, allowed))
                .update();
        tutti.jdbc()
                .sql(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :database AND NOT :allowed")
                .param("database", database)
                .param("allowed", allowed)
                .query(Boolean.class)
                .list();
    }

    /** Puts a fact into the topic without the database, which is away. */
    private static Future<?> send(RunningTutti process, UUID account, long version) {
        var event = new AmountDeposited(UUID.randomUUID(), Instant.EPOCH, account, version, 1, null);
        var topic = process.bean(Topics.class).nameOf("core.ledger");
        var message = new ProducerRecord<>(
                topic,
                account.toString().getBytes(StandardCharsets.UTF_8),
                process.bean(EventCodec.class).encode(event));
        EventHeaders.put(
                message.headers(), EventHeaders.EVENT_ID, event.eventId().toString());
        EventHeaders.put(message.headers(), EventHeaders.EVENT_TYPE, AmountDeposited.class.getName());
        try (var producer = process.bean(KafkaClients.class).producer("other")) {
            return producer.send(message);
        }
    }
}
