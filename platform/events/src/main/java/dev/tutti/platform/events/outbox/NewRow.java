package dev.tutti.platform.events.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact as it enters the outbox of a schema. */
// Rows are never compared, so the array does no harm.
@SuppressWarnings("ArrayRecordComponent")
record NewRow(
        String schema,
        UUID eventId,
        String eventType,
        String key,
        byte[] payload,
        @Nullable String traceparent,
        @Nullable String tracestate) {}
