package dev.tutti.contracts.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact that a service states once and never takes back. Records that implement it carry {@link Topic}, and their
 * first two components are {@code eventId} and {@code occurredAt}.
 *
 * <p>A record changes only by a new component at its end that is {@code @Nullable} or has a default in the schema: old
 * readers read new facts and new readers read old ones, for ever. The schemas lie under {@code avro/<class name>/}.
 */
public interface Event {

    /** The identity of the fact: listeners that saw it before do nothing. */
    UUID eventId();

    /** When it happened, to the millisecond, which is what the schema keeps. */
    Instant occurredAt();

    /** The id of the aggregate it is about. Facts with one key arrive in the order in which they happened. */
    String key();
}
