package dev.tutti.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, stops, and what stands in their way. */
class EnginesLifeTests {

    private static final Duration START_LIMIT = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndItsPortsOverARestart() throws Exception {
        Map<String, String> first;
        try (var engines = start()) {
            first = engines.properties();
            Kept.prepare(first);
        }

        try (var engines = start()) {
            assertThat(engines.properties()).isEqualTo(first);
            assertThat(Kept.readRows(first)).isEmpty();
            assertThat(Kept.readRecords(first)).isEmpty();
        }
        assertThat(EnginesProcess.findIn(data())).isEmpty();
        assertThat(Engines.findRunning(data())).isEmpty();
    }

    @Test
    void startsOnlyWhatDoesNotRunOutside() {
        var outside = Set.of(Engines.POSTGRES_URL);

        try (var engines = Engines.start(EngineSettings.in(data()).without(outside), new PrintedProgress())) {
            assertThat(engines.properties())
                    .containsKeys(Engines.KAFKA_SERVERS, Engines.STORAGE_ROOT, Engines.SECRET)
                    .doesNotContainKey(Engines.POSTGRES_URL);
            assertThat(data().resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void sharesTheFolderWhenNothingRunsInside() {
        var settings = EngineSettings.in(data()).without(Set.of(Engines.POSTGRES_URL, Engines.KAFKA_SERVERS));

        try (var one = Engines.start(settings, new PrintedProgress());
                var other = Engines.start(settings, new PrintedProgress())) {
            assertThat(other.properties()).isEqualTo(one.properties());
        }
    }

    @Test
    void saysWhoHoldsTheFolder() throws Exception {
        try (var holder = EnginesProcess.start(data(), temporary(), "holder")) {
            assertThat(holder.isReadyIn(START_LIMIT)).isTrue();

            assertThatThrownBy(this::start)
                    .isInstanceOf(DataFolderHeld.class)
                    .hasMessageContainingAll(
                            data().toString(),
                            "process " + holder.pid(),
                            "running since 20",
                            "at http://localhost:8080");
        }
    }

    @Test
    void takesItsMasterSecretFromTheEnvironment() throws Exception {
        var environment = Map.of(Engines.SECRET_VARIABLE, "from the environment");

        try (var process = EnginesProcess.start(data(), temporary(), "secret", environment)) {
            assertThat(process.isReadyIn(START_LIMIT)).isTrue();
            assertThat(Engines.findRunning(data()).orElseThrow()).containsEntry(Engines.SECRET, "from the environment");
        }
        assertThat(data().resolve("secret")).doesNotExist();
    }

    @Test
    void stopsTheOrphanOfAKilledRun() throws Exception {
        var killed = EnginesProcess.start(data(), temporary(), "killed");
        assertThat(killed.isReadyIn(START_LIMIT)).isTrue();
        killed.kill();
        var orphan = EnginesProcess.findPostgres(data()).orElseThrow();
        assertThat(Engines.findRunning(data())).isEmpty();

        try (var engines = start()) {
            assertThat(EnginesProcess.findPostgres(data())).isPresent().get().isNotEqualTo(orphan);
            assertThat(Kept.readRows(engines.properties())).containsAll(killed.committedRows());
        }
        assertThat(EnginesProcess.findIn(data())).isEmpty();
    }

    @Test
    void isNotFooledByAPidThatNowIsAnothersOrByAnEmptyPidFile() throws Exception {
        start().close();
        var pidFile = data().resolve("postgres/data/postmaster.pid");

        Files.writeString(
                pidFile, "%d\n%s\n1\n".formatted(ProcessHandle.current().pid(), pidFile.getParent()));
        start().close();
        Files.writeString(pidFile, "");
        start().close();

        assertThat(pidFile).doesNotExist();
    }

    @Test
    void reportsABrokenKafkaAndLivesOn() throws Exception {
        var progress = new PrintedProgress();
        try (var engines = Engines.start(EngineSettings.in(data()).without(Set.of(Engines.POSTGRES_URL)), progress)) {
            assertThat(engines.findFailure()).isEmpty();

            PrivateFiles.deleteTree(data().resolve("kafka/data"));

            await().atMost(START_LIMIT).until(() -> engines.findFailure().isPresent());
            assertThat(progress.failures()).singleElement().asString().startsWith("kafka: ");
        }
    }

    private Engines start() {
        return Engines.start(EngineSettings.in(data()), new PrintedProgress());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path temporary() {
        return folder.resolve("temporary");
    }
}
