package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.MalformedEvent;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * One listener's way of taking events, each in one transaction that holds the inbox row and the effect.
 *
 * <p>Whatever happens to an event happens once, since every way begins with its inbox row: handling it, parking it,
 * making it a dead letter. Two processes that hold the same event for a moment, around a rebalance, meet at that row,
 * and the second finds it taken. Each process works through a partition in order, so the order per key holds too.
 *
 * <p>A dead letter blocks its key: the row in {@code blocked_keys} exists as long as the key has held events, and is
 * the lock for them. Later events look whether it exists as part of taking their inbox row, and only then lock it.
 */
final class Delivery {

    private final Listener listener;
    private final int generation;
    private final InboxStore inbox;
    private final HeldStore held;
    private final EventCodec codec;
    private final TransactionOperations transactions;
    private final ConsumerSettings settings;

    Delivery(Listener listener, int generation, InboxParts parts) {
        this.listener = listener;
        this.generation = generation;
        this.inbox = parts.inbox();
        this.held = parts.held();
        this.codec = parts.codec();
        this.transactions = parts.transactions();
        this.settings = parts.settings();
    }

    /** What became of an event. */
    enum Outcome {
        HANDLED,
        /** Not one the listener hears. */
        SKIPPED,
        DUPLICATE,
        PARKED,
        DEAD,
        /** Not this generation's to decide: a replay has begun. */
        STALE
    }

    /** Has the listener hear an event, or throws what went wrong with nothing changed. */
    Outcome deliver(Message message) {
        if (message.eventType().isEmpty()) {
            throw new MalformedEvent("the header event-type is missing");
        }
        if (listener.findEvent(message.eventType()).isEmpty()) {
            return Outcome.SKIPPED;
        }
        return inTransaction(() -> take(message));
    }

    private Outcome take(Message message) {
        while (true) {
            var taking = inbox.take(listener.schema(), listener.name(), generation, message.eventId(), message.key());
            switch (taking) {
                case TAKEN -> {
                    hear(message);
                    return Outcome.HANDLED;
                }
                case KNOWN -> {
                    return Outcome.DUPLICATE;
                }
                case STALE -> {
                    return Outcome.STALE;
                }
                case BLOCKED -> {
                    // The last held event of the key may be handled just now; then there is nothing to wait behind.
                    var waiting = held.lock(listener.schema(), listener.name(), message.key());
                    if (waiting.isPresent()) {
                        return park(message, waiting.getAsInt());
                    }
                }
            }
        }
    }

    private Outcome park(Message message, int waiting) {
        if (waiting > settings.parkedMax()) {
            throw new ParkingFull(message.key(), waiting);
        }
        if (!inbox.takeToHold(listener.schema(), listener.name(), generation, message.eventId())) {
            return Outcome.DUPLICATE;
        }
        held.block(listener.schema(), listener.name(), message.key());
        held.insertParked(listener.schema(), listener.name(), message);
        return Outcome.PARKED;
    }

    /** Keeps an event that cannot be handled. Behind another dead letter of its key it is parked. */
    Outcome bury(Message message, Autopsy autopsy) {
        return inTransaction(() -> {
            var waiting = held.lock(listener.schema(), listener.name(), message.key());
            if (waiting.isPresent()) {
                return park(message, waiting.getAsInt());
            }
            if (!inbox.takeToHold(listener.schema(), listener.name(), generation, message.eventId())) {
                return Outcome.DUPLICATE;
            }
            held.block(listener.schema(), listener.name(), message.key());
            held.insertDead(listener.schema(), listener.name(), message, autopsy);
            return Outcome.DEAD;
        });
    }

    /** Has the listener hear an event that is its own to hear by now; one it no longer hears is done. */
    void hear(Message message) {
        listener.findEvent(message.eventType()).ifPresent(type -> listener.hear(codec.decode(message.payload(), type)));
    }

    private Outcome inTransaction(Supplier<Outcome> work) {
        return Objects.requireNonNull(transactions.execute(transaction -> work.get()));
    }
}
