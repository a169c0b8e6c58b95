package dev.tutti.platform.events.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Deletes the inbox rows of generations that replays have ended, in small transactions of their own. */
final class StalePruning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StalePruning.class);

    private static final Duration TURN = Duration.ofMinutes(1);

    private static final int BATCH = 1_000;

    private final Consumers consumers;
    private final InboxStore store;
    private CountDownLatch stopping = new CountDownLatch(0);

    StalePruning(Consumers consumers, InboxStore store) {
        this.consumers = consumers;
        this.store = store;
    }

    /** Deletes everything that is stale in the services of this process, and says how much it was. */
    int prune() {
        int all = 0;
        for (var schema :
                consumers.listeners().stream().map(Listener::schema).distinct().toList()) {
            int deleted;
            do {
                deleted = store.deleteStale(schema, BATCH);
                all += deleted;
            } while (deleted == BATCH);
        }
        return all;
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                pruneQuietly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pruneQuietly() {
        try {
            prune();
        } catch (DataAccessException e) {
            log.debug("stale inbox rows are pruned at the next turn", e);
        }
    }

    @Override
    public synchronized void start() {
        var end = new CountDownLatch(1);
        stopping = end;
        Thread.ofVirtual().name("inbox-pruning").start(() -> run(end));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
