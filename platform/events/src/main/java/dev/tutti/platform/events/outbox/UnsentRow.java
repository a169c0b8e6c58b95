package dev.tutti.platform.events.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as the relay finds it. */
// Rows are never compared, so the array does no harm.
@SuppressWarnings("ArrayRecordComponent")
record UnsentRow(
        long id,
        UUID eventId,
        String eventType,
        String key,
        byte[] payload,
        @Nullable String traceparent,
        @Nullable String tracestate,
        Instant createdAt) {}
