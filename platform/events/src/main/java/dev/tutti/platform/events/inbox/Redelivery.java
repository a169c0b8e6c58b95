package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.inbox.DeadLetters.Outcome;
import dev.tutti.platform.runtime.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Works through the held events of one key, each in a transaction that holds the key's lock, the effect and the deletion. */
final class Redelivery {

    private final Listener listener;
    private final InboxParts parts;

    Redelivery(Listener listener, InboxParts parts) {
        this.listener = listener;
        this.parts = parts;
    }

    Outcome retry(HeldEvent dead) {
        return drain(dead.message().key(), 0);
    }

    Outcome discard(HeldEvent dead) {
        var key = dead.message().key();
        parts.transactions()
                .executeWithoutResult(transaction -> next(key)
                        .filter(first -> first.id() == dead.id())
                        .ifPresent(first -> remove(first, ignored -> {})));
        return drain(key, 0);
    }

    private Outcome drain(String key, int handledBefore) {
        int handled = handledBefore;
        while (true) {
            try {
                if (!handleNext(key)) {
                    return new Outcome.Cleared(handled);
                }
                handled++;
            } catch (RuntimeException e) {
                return stillDead(key, handled, e);
            }
        }
    }

    /** Handles the oldest held event of the key; false where there is none. */
    private boolean handleNext(String key) {
        return Objects.requireNonNull(parts.transactions().execute(transaction -> {
            var first = next(key);
            first.ifPresent(held -> remove(held, this::hear));
            return first.isPresent();
        }));
    }

    private Optional<HeldEvent> next(String key) {
        return parts.held().lock(listener.schema(), listener.name(), key).isEmpty()
                ? Optional.empty()
                : parts.held().findFirst(listener.schema(), listener.name(), key);
    }

    private void remove(HeldEvent held, Consumer<Message> effect) {
        effect.accept(held.message());
        parts.held().delete(listener.schema(), held.id());
        parts.held().unblock(listener.schema(), listener.name(), held.message().key());
    }

    private void hear(Message message) {
        listener.findEvent(message.eventType())
                .ifPresent(type -> listener.hear(parts.codec().decode(message.payload(), type)));
    }

    private Outcome stillDead(String key, int handled, RuntimeException failed) {
        if (Failure.of(failed) == Failure.OUTAGE) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "service-unavailable",
                    "Something that the event needs is away: try later.");
        }
        var autopsy = Autopsy.of(failed, 1);
        var first = parts.transactions().execute(transaction -> {
            var held = next(key);
            held.ifPresent(dead -> parts.held().fail(listener.schema(), dead.id(), autopsy));
            return held;
        });
        return Objects.requireNonNull(first)
                .<Outcome>map(dead -> new Outcome.StillDead(handled, dead.id(), autopsy.reason()))
                .orElseGet(() -> new Outcome.Cleared(handled));
    }
}
