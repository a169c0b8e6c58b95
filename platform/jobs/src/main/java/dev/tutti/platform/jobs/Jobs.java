package dev.tutti.platform.jobs;

import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands work to the background. A job is a row in the owning service's schema, written in the caller's transaction:
 * it exists if and only if the business change does, and starts right after the commit.
 */
public final class Jobs {

    public static final int PAGE_MAX = 100;
    public static final int KEY_LENGTH_MAX = 200;

    private final JobRegistry registry;
    private final JobWorkers workers;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;
    private final Ids ids;
    private final JobsSettings settings;

    Jobs(JobRegistry registry, JobWorkers workers, JobContext context) {
        this.registry = registry;
        this.workers = workers;
        this.transactions = context.transactions();
        this.json = context.json();
        this.clock = context.clock();
        this.ids = context.ids();
        this.settings = context.settings();
    }

    /**
     * Enqueues a job that is due at once. A kind and key that are known already, finished or not, are the same job:
     * nothing is added. Throws an {@link IllegalStateException} where no transaction is active.
     */
    public <T> JobId enqueue(JobKind<T> kind, String key, T payload) {
        return enqueue(kind, key, payload, JobOptions.DEFAULTS);
    }

    public <T> JobId enqueueAfter(JobKind<T> kind, String key, T payload, Duration delay) {
        return enqueue(kind, key, payload, JobOptions.after(delay));
    }

    public <T> JobId enqueueAt(JobKind<T> kind, String key, T payload, Instant due) {
        return enqueue(kind, key, payload, JobOptions.at(due));
    }

    /** As {@link #enqueue(JobKind, String, Object)}, with another time or priority than the kind's. */
    public <T> JobId enqueue(JobKind<T> kind, String key, T payload, JobOptions options) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "job %s must be enqueued in the transaction of the change that asks for it".formatted(kind));
        }
        if (key.isEmpty() || key.length() > KEY_LENGTH_MAX) {
            throw new IllegalArgumentException("a job's key has 1 to %d characters: %s".formatted(KEY_LENGTH_MAX, key));
        }
        var owned = registry.get(kind);
        var now = clock.instant();
        var job = new JobStore.NewJob(
                ids.next(),
                kind.name(),
                key,
                written(kind, payload),
                options.priority() == null ? kind.priority() : options.priority(),
                JobTracing.currentTraceParent(),
                now,
                options.dueAt(now));
        if (!owned.store().insert(job)) {
            return owned.store().find(kind.name(), key).orElseThrow().id();
        }
        if (!job.dueAt().isAfter(now)) {
            afterCommit(() -> workers.wake(kind));
        }
        return new JobId(job.id());
    }

    private <T> String written(JobKind<T> kind, T payload) {
        var text = json.writeValueAsString(payload);
        if (text.length() > settings.payloadMax().toBytes()) {
            throw new IllegalArgumentException("the payload of job %s has %d characters, the limit is %s"
                    .formatted(kind, text.length(), settings.payloadMax()));
        }
        return text;
    }

    public Optional<JobStatus> find(JobKind<?> kind, String key) {
        return registry.get(kind).store().find(kind.name(), key);
    }

    public Optional<JobStatus> find(JobId id) {
        return registry.stores().stream()
                .flatMap(store -> store.find(id).stream())
                .findFirst();
    }

    /** One page of the dead jobs of that kind, oldest first. */
    public List<JobStatus> listDead(JobKind<?> kind, @Nullable JobId after, int limit) {
        return registry.get(kind).store().listDead(kind.name(), after, Math.clamp(limit, 1, PAGE_MAX));
    }

    /** Gives a dead job all its attempts again. False where it is not dead. */
    public boolean retryDead(JobId id) {
        return change(store -> store.revive(id, clock.instant()));
    }

    /**
     * Cancels a waiting job; asks a running one to stop, wherever it runs: its thread is interrupted, within a
     * heartbeat if in another process. False where the job is finished.
     */
    public boolean cancel(JobId id) {
        return change(store -> store.cancel(id, clock.instant()));
    }

    private boolean change(Function<JobStore, Optional<JobStatus>> step) {
        return Boolean.TRUE.equals(transactions.execute(transaction -> {
            for (var store : registry.stores()) {
                var status = step.apply(store);
                if (status.isPresent()) {
                    afterCommit(() -> workers.changed(store, status.get()));
                    return true;
                }
            }
            return false;
        }));
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
