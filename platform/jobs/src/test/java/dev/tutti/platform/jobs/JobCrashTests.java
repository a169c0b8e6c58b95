package dev.tutti.platform.jobs;

import static dev.tutti.platform.jobs.sample.Scripts.WORK;
import static dev.tutti.platform.jobs.sample.Scripts.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.jobs.sample.Note;
import dev.tutti.platform.jobs.sample.SampleService;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class JobCrashTests {

    /** Four heartbeats of a second until a run counts as abandoned, two until that is looked for, and some grace. */
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    private final String key = UUID.randomUUID().toString();
    private final Map<String, String> settings = new HashMap<>(tutti.engines().newInstallation());

    @Test
    void resumesWhatAKilledProcessWasDoing() throws Exception {
        settings.put("server.port", "0");
        var attempts = new CopyOnWriteArrayList<Integer>();
        script(key, (note, run) -> attempts.add(run.attempt()));
        try (var other = OtherProcess.running(key, settings);
                var here = startHere()) {
            other.kill();
            long killed = System.nanoTime();

            await().atMost(TAKEN_OVER_WITHIN).until(() -> status(here).state() == JobState.SUCCEEDED);

            System.out.printf("taken over after %d ms%n", (System.nanoTime() - killed) / 1_000_000);
            assertThat(attempts).containsExactly(1);
        }
    }

    @Test
    void refusesTheResultOfAProcessThatWasFrozenMeanwhile() throws Exception {
        settings.put("server.port", "0");
        script(key, (note, run) -> {});
        try (var other = OtherProcess.running(key, settings);
                var here = startHere()) {
            other.signal("STOP");
            await().atMost(TAKEN_OVER_WITHIN).until(() -> status(here).state() == JobState.SUCCEEDED);
            var before = status(here);

            other.signal("CONT");
            other.awaitLine("stopped " + key);
            other.kill();

            assertThat(status(here)).isEqualTo(before);
        }
    }

    @Test
    void givesUpAJobThatKeepsKillingItsProcess() throws Exception {
        settings.put("server.port", "0");
        try (var other = OtherProcess.running(key, settings);
                var here = startHere()) {
            here.bean(JdbcClient.class)
                    .sql("UPDATE sample.jobs SET losses = :losses WHERE key = :key")
                    .param("losses", KindWorker.LOSSES_MAX)
                    .param("key", key)
                    .update();

            other.kill();

            await().atMost(TAKEN_OVER_WITHIN).until(() -> status(here).state() == JobState.DEAD);
            assertThat(status(here).error()).contains("the process died 11 times");
        }
    }

    @Test
    void handsBackAtShutdownWhatDoesNotFinishInTime() {
        settings.putAll(Map.of("server.port", "0", "tutti.jobs.drain", "200ms"));
        script(key, (note, run) -> new CountDownLatch(1).await());
        var first = startHere();
        enqueue(first);
        await().until(() -> status(first).state() == JobState.RUNNING);

        first.close();
        script(key, (note, run) -> {});
        try (var second = startHere()) {
            await().until(() -> status(second).state() == JobState.SUCCEEDED);

            assertThat(status(second).attempts()).isEqualTo(1);
        }
    }

    @Test
    void letsARunFinishAtShutdown() throws Exception {
        settings.put("server.port", "0");
        var gate = new CountDownLatch(1);
        script(key, (note, run) -> gate.await());
        var first = startHere();
        enqueue(first);
        await().until(() -> status(first).state() == JobState.RUNNING);

        var closing = Thread.startVirtualThread(first::close);
        gate.countDown();
        closing.join();

        try (var second = startHere()) {
            assertThat(status(second).state()).isEqualTo(JobState.SUCCEEDED);
        }
    }

    private RunningTutti startHere() {
        return tutti.startAnother(
                List.of(),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    private void enqueue(RunningTutti process) {
        process.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> process.bean(Jobs.class).enqueue(WORK, key, new Note("note")));
    }

    private JobStatus status(RunningTutti process) {
        return process.bean(Jobs.class).find(WORK, key).orElseThrow();
    }
}
