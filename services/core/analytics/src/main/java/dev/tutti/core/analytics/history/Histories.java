package dev.tutti.core.analytics.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person played last: every track once, at its newest play, whether that counted or not. The order in which
 * plays are heard does not matter, since only the greatest time of each is kept.
 */
@Service
class Histories {

    /** How many tracks a person's history shows; what falls out is removed at night. */
    static final int TRACKS_MAX = 200;

    /** How many people's histories are cut in one transaction. */
    static final int PRUNE_BATCH = 100;

    private final HistoryStore store;

    Histories(HistoryStore store) {
        this.store = store;
    }

    @Transactional
    void remember(UUID userId, LastPlay play) {
        store.save(userId, play);
    }

    @Transactional
    void forgetAll() {
        store.deleteAll();
    }

    /** The person's last plays of live tracks. */
    @Transactional(readOnly = true)
    List<LastPlay> list(UUID userId, @Nullable LastPlay after, int limit) {
        return store.list(userId, after, TRACKS_MAX, limit);
    }

    /** Cuts up to {@link #PRUNE_BATCH} histories to their newest tracks, and says how many were too long. */
    @Transactional
    int prune() {
        return store.deleteBeyond(TRACKS_MAX, PRUNE_BATCH);
    }
}
