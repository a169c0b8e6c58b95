package dev.tutti.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the JVM, PostgreSQL and both, at random moments of the start and of the work, and looks for what is missing. */
class EngineKillTests {

    private static final Duration READY_LIMIT = Duration.ofSeconds(10);
    // Where other tests run beside this one, the promise of 10 s is the machine's, not ours: only the long proof asks
    // it.
    private static final Duration BUSY_LIMIT = Duration.ofSeconds(40);

    private enum Victim {
        JVM,
        POSTGRES,
        BOTH
    }

    @TempDir
    Path folder;

    private final Set<String> committedRows = new HashSet<>();
    private final Set<String> acknowledgedRecords = new HashSet<>();

    @Test
    void losesNothingWhenTheJvmPostgresOrBothAreKilled() throws Exception {
        killAgainAndAgain(6, 42, BUSY_LIMIT);

        assertNothingIsMissingAndNothingIsLeft();
    }

    @Test
    @Tag("long")
    void losesNothingInManyRounds() throws Exception {
        killAgainAndAgain(60, new Random().nextLong(), READY_LIMIT);

        assertNothingIsMissingAndNothingIsLeft();
    }

    @Test
    void startsAfterAKillDuringTheVeryFirstStart() throws Exception {
        for (int millis = 300; millis < 3_000; millis += 600) {
            var process = EnginesProcess.start(data(), temporary(), "first");
            process.runFor(Duration.ofMillis(millis));
            process.kill();
        }

        try (var process = EnginesProcess.start(data(), temporary(), "second")) {
            assertThat(process.isReadyIn(BUSY_LIMIT)).isTrue();
        }
        assertThat(EnginesProcess.findIn(data())).isEmpty();
    }

    private void killAgainAndAgain(int rounds, long seed, Duration limit) throws Exception {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            var process = EnginesProcess.start(data(), temporary(), "round" + round);
            assertThat(process.isReadyIn(round == 0 ? BUSY_LIMIT : limit))
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
                assertThat(process.isRestartedIn(BUSY_LIMIT)).as("restarted").isTrue();
                int before = process.committedRows().size();
                await().atMost(BUSY_LIMIT).until(() -> process.committedRows().size() > before);
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
        var process = EnginesProcess.start(data(), temporary(), "start" + millis);
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

    private Path data() {
        return folder.resolve("data");
    }

    private Path temporary() {
        return folder.resolve("temporary");
    }
}
