package dev.tutti.platform.jobs;

import static dev.tutti.platform.jobs.sample.Scripts.WORK;
import static dev.tutti.platform.jobs.sample.Scripts.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.jobs.sample.Note;
import dev.tutti.platform.jobs.sample.SampleService;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** How quickly jobs begin after their commit, and how many get done: figures for the notes, bounds for the build. */
@Tag("long")
class JobThroughputTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    private final Jobs jobs = tutti.bean(Jobs.class);
    private final TransactionTemplate transactions = tutti.bean(TransactionTemplate.class);

    @Test
    void startsAJobRightAfterItsCommit() throws Exception {
        var waits = new long[300];
        for (int i = 0; i < waits.length; i++) {
            var begun = new SynchronousQueue<Long>();
            var key = UUID.randomUUID().toString();
            script(key, (note, run) -> begun.put(System.nanoTime()));
            enqueue(key);
            long committed = System.nanoTime();
            var start = begun.poll(10, TimeUnit.SECONDS);
            assertThat(start).isNotNull();
            waits[i] = start - committed;
        }

        Arrays.sort(waits);
        System.out.printf("commit to start: p50 %d us, p99 %d us%n", waits[150] / 1_000, waits[297] / 1_000);
        assertThat(waits[150]).isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
    }

    @Test
    void worksOffABacklogWithoutWaitingForPolls() throws Exception {
        int count = 2_000;
        var done = new CountDownLatch(count);
        var name = UUID.randomUUID().toString();
        for (int i = 0; i < count; i++) {
            script(name + i, (note, run) -> done.countDown());
        }
        long start = System.nanoTime();
        transactions.executeWithoutResult(transaction -> {
            for (int i = 0; i < count; i++) {
                jobs.enqueue(WORK, name + i, new Note("note"));
            }
        });
        long enqueued = System.nanoTime();

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();

        long end = System.nanoTime();
        System.out.printf(
                "enqueued %d jobs/s, ran %d jobs/s with 4 threads%n",
                perSecond(count, enqueued - start), perSecond(count, end - enqueued));
        assertThat(perSecond(count, end - enqueued)).isGreaterThan(100);
    }

    private static long perSecond(int count, long nanos) {
        return count * 1_000_000_000L / nanos;
    }

    private void enqueue(String key) {
        transactions.executeWithoutResult(transaction -> jobs.enqueue(WORK, key, new Note("note")));
    }
}
