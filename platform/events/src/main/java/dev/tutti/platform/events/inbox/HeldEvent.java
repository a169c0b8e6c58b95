package dev.tutti.platform.events.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that a consumer keeps: a dead letter where there is a reason, otherwise parked behind one. */
record HeldEvent(
        long id,
        String consumer,
        Message message,
        @Nullable String reason,
        @Nullable String stack,
        int attempts,
        Instant heldAt,
        int heldOfKey) {}
