package dev.tutti.commerce.inventory.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the ledger as the API shows it. */
public record MovementBody(
        long id,
        Instant at,
        String location,
        MovementKind kind,
        long quantity,
        long onHandAfter,
        long reservedAfter,
        @Nullable String reason,
        @Nullable String note,
        Reference reference,
        @Nullable UUID by) {

    public static MovementBody of(LedgerEntry entry) {
        var occasion = entry.occasion();
        return new MovementBody(
                entry.id(),
                entry.at(),
                entry.place().location(),
                entry.kind(),
                entry.quantity(),
                entry.onHandAfter(),
                entry.reservedAfter(),
                occasion.reason(),
                occasion.note(),
                new Reference(occasion.type(), occasion.id()),
                occasion.by());
    }

    /** Where it came from. */
    public record Reference(String type, @Nullable UUID id) {}
}
