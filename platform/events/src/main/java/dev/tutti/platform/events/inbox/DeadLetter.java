package dev.tutti.platform.events.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An event that a consumer could not handle.
 *
 * @param reason the innermost cause, in one line
 * @param stack the first frames of every cause
 * @param parked how many events of the same key wait behind it
 * @param payload the event as it came, in Avro's single-object encoding
 */
// Dead letters are never compared, so the array does no harm.
@SuppressWarnings("ArrayRecordComponent")
public record DeadLetter(
        long id,
        String service,
        String consumer,
        UUID eventId,
        String eventType,
        String key,
        String topic,
        int partition,
        long offset,
        String reason,
        String stack,
        int attempts,
        Instant failedAt,
        int parked,
        Map<String, String> headers,
        byte[] payload) {

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    static DeadLetter of(String service, HeldEvent held) {
        var message = held.message();
        return new DeadLetter(
                held.id(),
                service,
                held.consumer(),
                message.eventId(),
                message.eventType(),
                message.key(),
                message.origin().topic(),
                message.origin().partition(),
                message.origin().offset(),
                Objects.requireNonNullElse(held.reason(), ""),
                Objects.requireNonNullElse(held.stack(), ""),
                held.attempts(),
                held.heldAt(),
                held.heldOfKey() - 1,
                message.headers(),
                message.payload());
    }
}
