package dev.tutti.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private static final Duration RESTART_LIMIT = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final PrintedProgress progress = new PrintedProgress();

    @Test
    void comesBackOnItsPortWhenItDies() throws Exception {
        try (var postgres = start()) {
            long killed = postgres.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(RESTART_LIMIT).until(() -> answers(postgres));

            assertThat(postgres.pid()).isNotEqualTo(killed);
            assertThat(postgres.findFailure()).isEmpty();
        }
        assertThat(progress.failures()).isEmpty();
        assertThat(EnginesProcess.findIn(folder)).isEmpty();
    }

    @Test
    void givesUpWhenItDiesAgainAndAgain() throws Exception {
        try (var postgres = start()) {
            for (int death = 0; death <= PostgresWatcher.RESTARTS_MAX; death++) {
                long pid = postgres.pid();
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                await().atMost(RESTART_LIMIT)
                        .until(() ->
                                postgres.pid() != pid || !progress.failures().isEmpty());
            }

            assertThat(progress.failures()).singleElement().asString().contains("died");
            assertThat(postgres.findFailure()).isPresent();
        }
    }

    @Test
    void refusesDatabaseNamesThatWouldNeedQuoting() {
        try (var postgres = start()) {
            assertThatThrownBy(() -> postgres.createDatabase("x; DROP DATABASE tutti"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void unpacksItsProgramsOnceAndWhole() throws Exception {
        var cache = folder.resolve("cache");
        var home = PostgresBinaries.unpack(cache).home();
        var unpacked = Files.getLastModifiedTime(home.resolve("bin"));
        var half = Files.createDirectories(cache.resolve(home.getFileName() + ".partial/bin"));
        Files.move(home, cache.resolve("gone"));

        var again = PostgresBinaries.unpack(cache);

        assertThat(again.home()).isEqualTo(home);
        assertThat(again.program("postgres")).isExecutable();
        assertThat(half).doesNotExist();
        assertThat(Files.getLastModifiedTime(
                        PostgresBinaries.unpack(cache).home().resolve("bin")))
                .isGreaterThanOrEqualTo(unpacked);
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder.resolve("postgres"), EngineSettings.in(folder), progress);
    }

    private static boolean answers(EmbeddedPostgres postgres) {
        try (var connection = Kept.connect(postgres.properties())) {
            return connection.isValid(1);
        } catch (SQLException down) {
            return false;
        }
    }
}
