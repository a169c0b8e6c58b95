package dev.tutti.commerce.orders.webhook;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which messages of providers took effect. */
@Service
class ReceivedMessages {

    private final ReceivedMessageStore store;
    private final Clock clock;

    ReceivedMessages(ReceivedMessageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isKnown(String provider, String messageId) {
        return store.exists(provider, messageId);
    }

    @Transactional
    public void remember(String provider, String messageId) {
        store.insert(provider, messageId, clock.instant());
    }

    @Transactional
    public int forget(Instant before, int limit) {
        return store.deleteOlder(before, limit);
    }
}
