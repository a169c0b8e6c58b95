package dev.tutti.core.notifications.notice;

import dev.tutti.platform.push.LiveChannel;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with notifications inside the application. Everybody has only their own. */
@Component
public class Notices {

    private static final String LIVE = "notifications";

    private final NoticeStore store;
    private final LiveChannel live;
    private final Clock clock;

    Notices(NoticeStore store, LiveChannel live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /** What open pages are told: the notice that came, if one did, and how many are unread now. */
    record News(@Nullable Notice notification, long unread) {}

    /** Adds it once, however often it is delivered. */
    @Transactional
    void add(UUID userId, Notice notice) {
        if (store.insert(userId, notice)) {
            live.publish(LIVE, userId, new News(notice, store.countUnread(userId)));
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<Notice> list(UUID userId, @Nullable UUID before, int limit) {
        return store.list(userId, before, limit);
    }

    @Transactional(readOnly = true)
    long countUnread(UUID userId) {
        return store.countUnread(userId);
    }

    /** Marks it as read; one that is another's is not there. */
    @Transactional
    void read(UUID userId, UUID id) {
        if (!store.exists(userId, id)) {
            throw Refusal.notFound("notification");
        }
        store.read(userId, id, now());
        live.publish(LIVE, userId, new News(null, store.countUnread(userId)));
    }

    @Transactional
    void readAll(UUID userId) {
        store.read(userId, null, now());
        live.publish(LIVE, userId, new News(null, 0));
    }

    /** Forgets a batch of what is older, and says how many there were. */
    @Transactional
    public int prune(Instant before, int limit) {
        return store.deleteBefore(before, limit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
