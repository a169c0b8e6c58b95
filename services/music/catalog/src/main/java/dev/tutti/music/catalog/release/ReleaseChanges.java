package dev.tutti.music.catalog.release;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells those who watch a release that its page has changed, after the change is committed. It reaches watchers in this
 * process; those in another look again by themselves.
 */
@Component
public class ReleaseChanges {

    private final Map<UUID, Set<Runnable>> watchers = new ConcurrentHashMap<>();

    /** Calls the watcher, on the changing thread, until the handle is closed. */
    public Watch watch(UUID releaseId, Runnable watcher) {
        watchers.computeIfAbsent(releaseId, id -> ConcurrentHashMap.newKeySet()).add(watcher);
        return () -> watchers.computeIfPresent(releaseId, (id, those) -> {
            those.remove(watcher);
            return those.isEmpty() ? null : those;
        });
    }

    /** Whether anybody watches anything in this process. */
    boolean isWatched() {
        return !watchers.isEmpty();
    }

    /** Notes a change: told now, or at the commit of the transaction that makes it. */
    public void changed(UUID releaseId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(releaseId);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(releaseId);
            }
        });
    }

    private void tell(UUID releaseId) {
        watchers.getOrDefault(releaseId, Set.of()).forEach(Runnable::run);
    }

    /** Ends when closed. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }
}
