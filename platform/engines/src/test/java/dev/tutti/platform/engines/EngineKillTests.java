package dev.tutti.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the JVM, PostgreSQL and both, at random moments of the start and of the work, and looks for what is missing. */
class EngineKillTests {

    private static final Duration READY_LIMIT = Duration.ofSeconds(10);
    private static final Duration FIRST_START_LIMIT = Duration.ofSeconds(60);

    private enum Victim {
        JVM,
        POSTGRES,
        BOTH
    }

    @TempDir
    Path folder;

    private final List<EnginesProcess> started = new ArrayList<>();
    private final Set<String> committedRows = new HashSet<>();
    private final Set<String> acknowledgedRecords = new HashSet<>();

    @Test
    void losesNothingWhenTheJvmPostgresOrBothAreKilled() throws Exception {
        killAgainAndAgain(6, 42);

        assertNothingIsMissingAndNothingIsLeft();
    }

    @Test
    @Tag("long")
    void losesNothingInManyRounds() throws Exception {
        killAgainAndAgain(50, new Random().nextLong());

        assertNothingIsMissingAndNothingIsLeft();
    }

    @Test
    void startsAfterAKillDuringTheVeryFirstStart() throws Exception {
        for (int millis = 300; millis < 3_000; millis += 600) {
            var process = start("first");
            process.runFor(Duration.ofMillis(millis));
            process.kill();
        }

        try (var process = start("second")) {
            assertThat(process.isReadyIn(FIRST_START_LIMIT)).isTrue();
        }
        assertThat(EnginesProcess.findIn(data())).isEmpty();
    }

    @AfterEach
    void leaveNoProcess() throws Exception {
        for (var process : started) process.kill();
        EnginesProcess.killPostgres(data());
    }

    private void killAgainAndAgain(int rounds, long seed) throws Exception {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var process = start("round" + round);
            assertThat(process.isReadyIn(round == 0 ? FIRST_START_LIMIT : readyLimit()))
                    .as("ready in round %d", round)
                    .isTrue();
            process.runFor(Duration.ofMillis(random.nextInt(1_500)));
            kill(Victim.values()[round % Victim.values().length], process);
            remember(process);
            if (round % 2 == 1) killDuringStart(random.nextInt(2_500));
        }
    }

    private void kill(Victim victim, EnginesProcess process) throws Exception {
        switch (victim) {
            case JVM -> process.kill();
            case POSTGRES -> {
                assertThat(EnginesProcess.killPostgres(data())).isPresent();
                assertThat(process.isRestartedIn(readyLimit())).as("restarted").isTrue();
                int before = process.committedRows().size();
                await().atMost(readyLimit()).until(() -> process.committedRows().size() > before);
                process.kill();
            }
            case BOTH -> {
                EnginesProcess.killPostgres(data());
                process.kill();
                EnginesProcess.killPostgres(data());
            }
        }
    }

    private void killDuringStart(int millis) throws Exception {
        var process = start("start" + millis);
        process.runFor(Duration.ofMillis(millis));
        process.kill();
        remember(process);
    }

    private void remember(EnginesProcess process) {
        committedRows.addAll(process.committedRows());
        acknowledgedRecords.addAll(process.acknowledgedRecords());
    }

    private void assertNothingIsMissingAndNothingIsLeft() throws Exception {
        try (var engines = Engines.start(EngineSettings.in(data()), new PrintedProgress())) {
            assertThat(committedRows).isNotEmpty().isSubsetOf(Kept.readRows(engines.properties()));
            assertThat(acknowledgedRecords).isNotEmpty().isSubsetOf(Kept.readRecords(engines.properties()));
        }
        System.out.printf("%d rows, %d records kept%n", committedRows.size(), acknowledgedRecords.size());
        assertThat(EnginesProcess.findIn(data())).isEmpty();
        assertThat(temporary()).isEmptyDirectory();
        assertThat(leftovers()).isEmpty();
    }

    private Set<String> leftovers() throws IOException {
        var left = new HashSet<String>();
        try (var files = Files.walk(data())) {
            files.map(Path::toString)
                    .filter(file ->
                            file.endsWith(".partial") || file.endsWith("/owner") || file.endsWith("postmaster.pid"))
                    .forEach(left::add);
        }
        return left;
    }

    private EnginesProcess start(String round) throws IOException {
        var process = EnginesProcess.start(data(), temporary(), round);
        started.add(process);
        return process;
    }

    // Ten seconds of a machine that is ours: where more wants to run than there are processors, each waits its share.
    private static Duration readyLimit() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        double share = system.getSystemLoadAverage() / system.getAvailableProcessors();
        return READY_LIMIT.multipliedBy(Math.max(1, (long) Math.ceil(share)));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path temporary() {
        return folder.resolve("temporary");
    }
}
