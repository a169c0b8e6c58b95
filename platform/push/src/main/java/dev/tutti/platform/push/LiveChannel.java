package dev.tutti.platform.push;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says something to whoever listens right now. Inside a transaction it is said once the transaction has committed, and
 * never if it has not. It never blocks and never fails the caller: a message can be lost in a crash, so a page loads its
 * data when it opens and takes a message as news, not as the truth.
 */
public final class LiveChannel {

    private final LiveTopics topics;
    private final LiveEnvelopes envelopes;
    private final LiveSender sender;
    private final Clock clock;

    LiveChannel(LiveTopics topics, LiveEnvelopes envelopes, LiveSender sender, Clock clock) {
        this.topics = topics;
        this.envelopes = envelopes;
        this.sender = sender;
        this.clock = clock;
    }

    /** Says it to those who hear all of the topic. */
    public void publish(String topic, Object data) {
        send(topic, null, data);
    }

    /** Says it to that person too, or, on a personal topic, to that person alone. */
    public void publish(String topic, UUID owner, Object data) {
        send(topic, owner, data);
    }

    private void send(String topic, @Nullable UUID owner, Object data) {
        check(topics.get(topic), topic, owner);
        var payload = envelopes.write(topic, owner, clock.instant(), data);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sender.send(payload);
                }
            });
        } else {
            sender.send(payload);
        }
    }

    private static void check(LiveTopic kind, String topic, @Nullable UUID owner) {
        boolean fits = switch (kind.sharing()) {
            case PERSONAL -> owner != null;
            case OWNED -> true;
            case SHARED -> owner == null;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "%s is %s: %s owner".formatted(topic, kind.sharing(), owner == null ? "name the" : "it has no"));
        }
    }
}
