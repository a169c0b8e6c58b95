package dev.tutti.platform.events.ledger;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fact of the tests; its version counts the account's deposits. */
@Topic("core.ledger")
public record AmountDeposited(
        UUID eventId,
        Instant occurredAt,
        UUID accountId,
        long version,
        long amount,
        @Nullable String note) implements Event {

    public AmountDeposited {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
