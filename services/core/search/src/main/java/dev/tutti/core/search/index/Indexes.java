package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Documents;
import dev.tutti.core.search.document.Generations;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The indexes of this process: of the generation that serves, and of the one that is built beside it, if one is. One
 * thread follows the documents; questions meanwhile go to the index that serves. When the next generation serves, its
 * index takes the place of the former at once, and the former is deleted.
 */
@Component
public class Indexes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Indexes.class);

    private static final Duration END_MAX = Duration.ofSeconds(20);

    private final Documents documents;
    private final Generations generations;
    private final IndexRoot root;
    private final SearchSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    private final Map<Integer, FollowingIndex> open = new HashMap<>();
    private final ReentrantReadWriteLock serving = new ReentrantReadWriteLock();
    private @Nullable FollowingIndex current;
    private @Nullable IndexFolder folder;
    private @Nullable ScheduledExecutorService thread;
    private Instant committed;

    Indexes(
            Documents documents,
            Generations generations,
            IndexRoot root,
            SearchSettings settings,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.generations = generations;
        this.root = root;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.committed = clock.instant();
    }

    /** Answers from everything that was taken before the process started, and moments after from what is taken now. */
    public Results search(Question question) {
        serving.readLock().lock();
        try {
            if (current == null) {
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "index-not-ready",
                        "The index is being read in: try again in a moment.");
            }
            return current.search(question);
        } finally {
            serving.readLock().unlock();
        }
    }

    /** Whether questions are answered. */
    boolean isReady() {
        serving.readLock().lock();
        try {
            return current != null;
        } finally {
            serving.readLock().unlock();
        }
    }

    @Override
    public synchronized void start() {
        folder = IndexFolder.take(root.folder());
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("search-index").factory());
        long period = settings.follow().toMillis();
        var _ = executor.scheduleWithFixedDelay(this::turn, 0, period, TimeUnit.MILLISECONDS);
        thread = executor;
    }

    @Override
    public synchronized void stop() {
        if (thread == null || folder == null) {
            return;
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_MAX.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("search index was not at rest when the process ended; it reads again what it has not kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        closeAll();
        folder.close();
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Before what serves requests, and after the database. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** The next turn tries again, whatever went wrong: most likely the database is away. */
    private void turn() {
        try {
            follow();
        } catch (RuntimeException e) {
            log.warn("search index could not follow; it tries again", e);
        }
    }

    private void follow() {
        var building = generations.findBuilding();
        if (building.isPresent()) {
            generations.serveNext();
        }
        int now = generations.getServing();
        var next = index(now);
        next.follow();
        building.filter(generation -> generation != now)
                .ifPresent(generation -> index(generation).follow());
        serve(next);
        closeOthers(building.filter(generation -> generation != now)
                .map(generation -> Set.of(now, generation))
                .orElse(Set.of(now)));
        commitInTime();
    }

    private FollowingIndex index(int generation) {
        return open.computeIfAbsent(generation, this::opened);
    }

    /** An index whose position lies ahead of all transactions belongs to another database, or to a newer state of it. */
    private FollowingIndex opened(int generation) {
        var index = folder().open(generation, json);
        if (index.getPosition() > documents.getHorizon()) {
            log.warn("search index is begun anew: it belongs to another database generation={}", generation);
            index.close();
            folder().delete(generation);
            index = folder().open(generation, json);
        }
        return new FollowingIndex(generation, index, documents);
    }

    private void serve(FollowingIndex next) {
        serving.writeLock().lock();
        try {
            current = next;
        } finally {
            serving.writeLock().unlock();
        }
    }

    /** Nobody asks them any more: who asked held the lock that the successor waited for. */
    private void closeOthers(Set<Integer> kept) {
        if (open.keySet().equals(kept)) {
            return;
        }
        open.entrySet().removeIf(entry -> {
            if (kept.contains(entry.getKey())) {
                return false;
            }
            entry.getValue().close();
            return true;
        });
        folder().deleteOthers(kept);
    }

    private void commitInTime() {
        if (!clock.instant().isBefore(committed.plus(settings.commit()))) {
            open.values().forEach(FollowingIndex::commit);
            committed = clock.instant();
        }
    }

    private void closeAll() {
        serving.writeLock().lock();
        try {
            current = null;
        } finally {
            serving.writeLock().unlock();
        }
        open.values().forEach(index -> {
            index.commit();
            index.close();
        });
        open.clear();
    }

    private IndexFolder folder() {
        if (folder == null) {
            throw new IllegalStateException("the indexes have not been started");
        }
        return folder;
    }
}
