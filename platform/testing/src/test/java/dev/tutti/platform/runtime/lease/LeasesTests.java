package dev.tutti.platform.runtime.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.platform.testing.echo.EchoService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.support.TransactionTemplate;

class LeasesTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(EchoService.DECLARATION).build();

    private static final LeaseSettings QUICK = new LeaseSettings(Duration.ofMillis(400), Duration.ofMillis(50));

    private final Ids ids = Ids.ordered(Clock.systemUTC());

    @Test
    void runsATaskInOneProcessAtATimeAndInAnotherWhenTheFirstStops() throws Exception {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var tokens = new CopyOnWriteArrayList<Long>();
        LeasedTask task = lease -> {
            tokens.add(lease.token());
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            try {
                new CountDownLatch(1).await();
            } finally {
                atWork.decrementAndGet();
            }
        };

        var first = process().hold("echo", "counting", task);
        await().until(() -> tokens.size() == 1);
        var second = process().hold("echo", "counting", task);
        first.close();
        await().until(() -> tokens.size() == 2);
        second.close();

        assertThat(most).hasValue(1);
        assertThat(tokens).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aHolderThatWasOnlySlowWritesNothing() {
        var store = new LeaseStore(tutti.jdbc());
        var slow = ids.next();
        var token = store.take("echo", "fenced", slow, Duration.ZERO).orElseThrow();
        var fence = new Fence(store, "echo", "fenced", token);
        var successor = store.take("echo", "fenced", ids.next(), Duration.ofMinutes(1));
        assertThat(successor).hasValue(token + 1);

        var refusal = catchThrowable(
                () -> tutti.bean(TransactionTemplate.class).executeWithoutResult(status -> fence.check()));

        assertThat(refusal).isInstanceOf(LeaseLost.class);
    }

    @Test
    void startsATaskAgainThatFailed() throws Exception {
        var runs = new AtomicInteger();

        var handle = process().hold("echo", "failing", lease -> {
            runs.incrementAndGet();
            throw new IllegalStateException("planned");
        });
        await().until(() -> runs.get() >= 3);
        handle.close();

        assertThat(runs.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void refusesTheSameLeaseTwiceInOneProcess() throws Exception {
        var leases = process();
        var handle = leases.hold("echo", "twice", lease -> new CountDownLatch(1).await());

        var refusal = catchThrowable(() -> leases.hold("echo", "twice", lease -> {}));
        handle.close();

        assertThat(refusal).isInstanceOf(IllegalStateException.class);
        assertThat(List.of(refusal.getMessage())).first().asString().contains("echo.twice");
    }

    private Leases process() {
        return new Leases(new LeaseStore(tutti.jdbc()), QUICK, ids.next());
    }
}
