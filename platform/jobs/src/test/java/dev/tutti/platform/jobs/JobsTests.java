package dev.tutti.platform.jobs;

import static dev.tutti.platform.jobs.sample.Scripts.HASTY;
import static dev.tutti.platform.jobs.sample.Scripts.HOURLY;
import static dev.tutti.platform.jobs.sample.Scripts.LANE;
import static dev.tutti.platform.jobs.sample.Scripts.SCARCE;
import static dev.tutti.platform.jobs.sample.Scripts.WORK;
import static dev.tutti.platform.jobs.sample.Scripts.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.jobs.sample.Note;
import dev.tutti.platform.jobs.sample.SampleService;
import dev.tutti.platform.jobs.sample.Scripts;
import dev.tutti.platform.testing.TuttiExtension;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(SampleService.DECLARATION)
            .with("tutti.jobs.poll", "50ms")
            .build();

    private final String key = UUID.randomUUID().toString();
    private final Jobs jobs = tutti.bean(Jobs.class);

    @Test
    void runsAJobOnceItsTransactionIsCommitted() {
        var seen = new CopyOnWriteArrayList<String>();
        script(key, (note, run) -> seen.add(note.text()));

        enqueue(WORK, key);

        awaitState(WORK, key, JobState.SUCCEEDED);
        assertThat(seen).containsExactly("note");
    }

    @Test
    void knowsNoJobOfATransactionThatRolledBack() {
        tutti.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            jobs.enqueue(WORK, key, new Note("note"));
            transaction.setRollbackOnly();
        });

        assertThat(jobs.find(WORK, key)).isEmpty();
        assertThat(queued(key)).isZero();
    }

    @Test
    void refusesToEnqueueOutsideATransaction() {
        var failure = catchThrowable(() -> jobs.enqueue(WORK, key, new Note("note")));

        assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining("transaction");
    }

    @Test
    void takesTheSameKeyForTheSameJobHoweverManyEnqueueIt() throws Exception {
        var runs = new AtomicInteger();
        script(key, (note, run) -> runs.incrementAndGet());

        var ids = new CopyOnWriteArrayList<JobId>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(i -> crowd.execute(() -> ids.add(enqueue(WORK, key))));
        }
        awaitState(WORK, key, JobState.SUCCEEDED);
        var late = enqueue(WORK, key);

        assertThat(ids).hasSize(8).containsOnly(late);
        assertThat(runs).hasValue(1);
    }

    @Test
    void triesAFailedJobAgainAfterAGrowingWait() {
        var attempts = new CopyOnWriteArrayList<Integer>();
        script(key, (note, run) -> {
            attempts.add(run.attempt());
            if (run.attempt() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        enqueue(WORK, key);
        await().until(() -> attempts.size() == 1 && status(WORK).state() == JobState.WAITING);
        var first = Wait.of(status(WORK));

        tutti.clock().advance(Duration.ofSeconds(13));
        await().until(() -> attempts.size() == 2 && status(WORK).state() == JobState.WAITING);
        var second = Wait.of(status(WORK));
        tutti.clock().advance(Duration.ofSeconds(25));
        awaitState(WORK, key, JobState.SUCCEEDED);

        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(first.sinceStart()).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
        assertThat(first.left()).isLessThanOrEqualTo(Duration.ofSeconds(12));
        assertThat(second.sinceStart()).isGreaterThanOrEqualTo(Duration.ofSeconds(16));
        assertThat(second.left()).isLessThanOrEqualTo(Duration.ofSeconds(24));
    }

    @Test
    void keepsAJobThatGaveUpWithItsErrorAndRunsItAgainOnDemand() {
        var broken = new CountDownLatch(1);
        script(key, (note, run) -> {
            if (broken.getCount() > 0) {
                throw new PermanentFailure("the file is no music");
            }
        });
        var id = enqueue(WORK, key);
        awaitState(WORK, key, JobState.DEAD);
        var dead = status(WORK);

        broken.countDown();
        var revived = jobs.retryDead(id);
        awaitState(WORK, key, JobState.SUCCEEDED);

        assertThat(dead.attempts()).isEqualTo(1);
        assertThat(dead.error()).contains("the file is no music");
        assertThat(dead.payload()).contains("note");
        assertThat(revived).isTrue();
        assertThat(jobs.retryDead(id)).isFalse();
    }

    @Test
    void listsTheDeadPageByPage() {
        var keys = IntStream.range(0, 5).mapToObj(i -> key + i).toList();
        keys.forEach(each -> script(each, (note, run) -> {
            throw new PermanentFailure("no");
        }));
        keys.forEach(each -> enqueue(LANE, each));
        keys.forEach(each -> awaitState(LANE, each, JobState.DEAD));

        var first = jobs.listDead(LANE, null, 3);
        var second = jobs.listDead(LANE, first.getLast().id(), 100);

        assertThat(first).hasSize(3);
        assertThat(List.of(first, second).stream()
                        .flatMap(List::stream)
                        .map(JobStatus::key)
                        .toList())
                .doesNotHaveDuplicates()
                .containsAll(keys);
    }

    @Test
    void runsTheUrgentJobFirst() {
        var gate = new CountDownLatch(1);
        var order = new CopyOnWriteArrayList<String>();
        script(key + "gate", (note, run) -> gate.await());
        enqueue(LANE, key + "gate");
        awaitState(LANE, key + "gate", JobState.RUNNING);
        for (var priority : List.of(Priority.LOW, Priority.NORMAL, Priority.URGENT, Priority.HIGH)) {
            script(key + priority, (note, run) -> order.add(priority.name()));
            enqueue(LANE, key + priority, JobOptions.urgency(priority));
        }

        gate.countDown();

        await().until(() -> order.size() == 4);
        assertThat(order).containsExactly("URGENT", "HIGH", "NORMAL", "LOW");
    }

    @Test
    void runsNoMoreAtOnceThanTheKindAllows() {
        assertThat(mostAtOnce(WORK, 12)).isEqualTo(4);
    }

    @Test
    void runsNoMoreAtOnceInAllProcessesThanTheKindAllows() {
        try (var other = tutti.startAnother()) {
            assertThat(other.bean(Jobs.class)).isNotNull();
            assertThat(mostAtOnce(SCARCE, 8)).isEqualTo(2);
        }
    }

    @Test
    void letsAKindWorkWhileAnotherIsFull() {
        var gate = new CountDownLatch(1);
        script(key + "gate", (note, run) -> gate.await());
        enqueue(LANE, key + "gate");
        awaitState(LANE, key + "gate", JobState.RUNNING);

        enqueue(WORK, key);

        awaitState(WORK, key, JobState.SUCCEEDED);
        gate.countDown();
    }

    @Test
    void waitsUntilADelayedJobIsDue() {
        script(key, (note, run) -> {});
        inTransaction(() -> jobs.enqueueAfter(WORK, key, new Note("note"), Duration.ofHours(2)));
        enqueue(WORK, key + "now");
        awaitState(WORK, key + "now", JobState.SUCCEEDED);
        var before = status(WORK).state();

        tutti.clock().advance(Duration.ofHours(2));

        awaitState(WORK, key, JobState.SUCCEEDED);
        assertThat(before).isEqualTo(JobState.WAITING);
    }

    @Test
    void tellsHowFarARunningJobIs() {
        var gate = new CountDownLatch(1);
        script(key, (note, run) -> {
            run.progress(40, "measuring");
            gate.await();
        });
        var id = enqueue(WORK, key);

        await().until(() -> status(WORK).progress() == 40);
        var during = status(WORK);
        gate.countDown();
        awaitState(WORK, key, JobState.SUCCEEDED);

        assertThat(during.progressMessage()).isEqualTo("measuring");
        assertThat(status(WORK).progress()).isEqualTo(100);
        await().until(() -> heard(id).contains(JobState.SUCCEEDED));
        assertThat(heard(id)).containsExactly(JobState.RUNNING, JobState.RUNNING, JobState.SUCCEEDED);
    }

    @Test
    void interruptsARunThatIsCancelled() {
        var interrupted = new CountDownLatch(1);
        script(key, (note, run) -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                if (run.cancelled()) {
                    interrupted.countDown();
                }
            }
        });
        var id = enqueue(WORK, key);
        awaitState(WORK, key, JobState.RUNNING);

        var cancelled = jobs.cancel(id);

        awaitState(WORK, key, JobState.CANCELLED);
        assertThat(cancelled).isTrue();
        assertThat(interrupted.getCount()).isZero();
        assertThat(jobs.cancel(id)).isFalse();
    }

    @Test
    void cancelsARunOfAnotherProcessWithinAHeartbeat() {
        script(key, (note, run) -> new CountDownLatch(1).await());
        var id = enqueue(WORK, key);
        awaitState(WORK, key, JobState.RUNNING);

        // As another process would: only the row says so.
        tutti.jdbc()
                .sql("UPDATE sample.jobs SET cancel_requested = true WHERE id = :id")
                .param("id", id.value())
                .update();

        awaitState(WORK, key, JobState.CANCELLED);
    }

    @Test
    void neverStartsAJobThatWasCancelledBefore() {
        var runs = new AtomicInteger();
        script(key, (note, run) -> runs.incrementAndGet());
        var id = inTransaction(() -> jobs.enqueueAfter(WORK, key, new Note("note"), Duration.ofHours(1)));

        jobs.cancel(id);

        assertThat(status(WORK).state()).isEqualTo(JobState.CANCELLED);
        assertThat(queued(key)).isZero();
        assertThat(runs).hasValue(0);
    }

    @Test
    void interruptsARunThatTakesTooLong() {
        script(key, (note, run) -> new CountDownLatch(1).await());

        enqueue(HASTY, key);

        awaitState(HASTY, key, JobState.DEAD);
        assertThat(status(HASTY).error()).contains("took longer than PT0.3S");
    }

    @Test
    void runsARecurringJobOncePerMomentHoweverManyProcesses() {
        Scripts.TICKS.clear();
        try (var other = tutti.startAnother()) {
            other.clock().advance(Duration.ofHours(3));
            tutti.clock().advance(Duration.ofHours(3));
            await().until(() -> !Scripts.TICKS.isEmpty() && unfinished("hourly") == 0);

            other.clock().advance(Duration.ofHours(1));
            tutti.clock().advance(Duration.ofHours(1));
            await().until(() -> Scripts.TICKS.size() > 1 && unfinished("hourly") == 0);
        }

        assertThat(Scripts.TICKS).hasSize(2).doesNotHaveDuplicates();
        assertThat(jobs.find(HOURLY, Scripts.TICKS.getFirst().scheduledAt().toString()))
                .get()
                .extracting(JobStatus::state)
                .isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void runsInTheTraceThatEnqueuedIt() {
        var traces = new CopyOnWriteArrayList<String>();
        script(key, (note, run) -> traces.add(Span.current().getSpanContext().getTraceId()));
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var span = SpanContext.create(trace, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());

        try (var _ = Span.wrap(span).makeCurrent()) {
            enqueue(WORK, key);
        }

        awaitState(WORK, key, JobState.SUCCEEDED);
        assertThat(traces).containsExactly(trace);
    }

    @Test
    void countsWhatWaitsAndWhatIsDead() {
        script(key + "dead", (note, run) -> {
            throw new PermanentFailure("no");
        });
        var meters = new SimpleMeterRegistry();
        new QueueDepths(meters, tutti.clock()).register(tutti.bean(JobRegistry.class));
        inTransaction(() -> jobs.enqueueAfter(LANE, key, new Note("note"), Duration.ofHours(1)));
        enqueue(LANE, key + "dead");
        awaitState(LANE, key + "dead", JobState.DEAD);

        var lane = Tags.of("service", "sample", "kind", "lane");

        assertThat(meters.get("tutti.jobs.queue.depth").tags(lane).gauge().value())
                .isPositive();
        assertThat(meters.get("tutti.jobs.dead").tags(lane).gauge().value()).isPositive();
    }

    @Test
    void forgetsFinishedJobsAfterTheirTimeAndDeadOnesLater() {
        script(key + "dead", (note, run) -> {
            throw new PermanentFailure("no");
        });
        enqueue(WORK, key);
        enqueue(WORK, key + "dead");
        awaitState(WORK, key, JobState.SUCCEEDED);
        awaitState(WORK, key + "dead", JobState.DEAD);
        var store = tutti.bean(JobRegistry.class).get(WORK).store();
        var later = tutti.clock().instant().plus(Duration.ofDays(8));

        int pruned = store.prune(later, later.minus(Duration.ofDays(80)), 1_000);

        assertThat(pruned).isPositive();
        assertThat(jobs.find(WORK, key)).isEmpty();
        assertThat(jobs.find(WORK, key + "dead")).isPresent();
    }

    private int mostAtOnce(JobKind<Note> kind, int count) {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var full = new CountDownLatch(1);
        var expected = Math.min(kind.limits().concurrency(), kind.limits().concurrencyInAll());
        for (int i = 0; i < count; i++) {
            script(key + i, (note, run) -> {
                if (most.accumulateAndGet(now.incrementAndGet(), Math::max) >= expected) {
                    full.countDown();
                }
                full.await();
                now.decrementAndGet();
            });
            enqueue(kind, key + i);
        }
        IntStream.range(0, count).forEach(i -> awaitState(kind, key + i, JobState.SUCCEEDED));
        return most.get();
    }

    private JobId enqueue(JobKind<Note> kind, String jobKey) {
        return enqueue(kind, jobKey, JobOptions.DEFAULTS);
    }

    private JobId enqueue(JobKind<Note> kind, String jobKey, JobOptions options) {
        return inTransaction(() -> jobs.enqueue(kind, jobKey, new Note("note"), options));
    }

    private JobId inTransaction(Supplier<JobId> step) {
        return tutti.bean(TransactionTemplate.class).execute(transaction -> step.get());
    }

    private void awaitState(JobKind<?> kind, String jobKey, JobState state) {
        await().until(() -> jobs.find(kind, jobKey).orElseThrow().state(), state::equals);
    }

    private JobStatus status(JobKind<?> kind) {
        return jobs.find(kind, key).orElseThrow();
    }

    /**
     * The wait after a failure, bounded from both sides: the attempt failed after its start and before it was seen here.
     */
    private record Wait(Duration sinceStart, Duration left) {

        static Wait of(JobStatus job) {
            var start = Objects.requireNonNull(job.startedAt());
            return new Wait(
                    Duration.between(start, job.dueAt()),
                    Duration.between(tutti.clock().instant(), job.dueAt()));
        }
    }

    private static List<JobState> heard(JobId id) {
        return Scripts.HEARD.stream()
                .filter(status -> status.id().equals(id))
                .map(JobStatus::state)
                .toList();
    }

    private static int queued(String jobKey) {
        return tutti.jdbc()
                .sql("SELECT count(*) FROM sample.job_queue q JOIN sample.jobs j ON j.id::text = q.task_instance"
                        + " WHERE j.key = :key")
                .param("key", jobKey)
                .query(Integer.class)
                .single();
    }

    private static int unfinished(String kind) {
        return tutti.jdbc()
                .sql("SELECT count(*) FROM sample.job_queue WHERE task_name = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
