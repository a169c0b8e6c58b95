package dev.tutti.platform.events.inbox;

import dev.tutti.platform.runtime.Refusal;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds a projection again from everything in its topics. One transaction empties the projection, forgets the held
 * events and begins the consumer's next generation. The inbox and the consumer group belong to a generation, so the new
 * one begins with neither; and every delivery checks its generation in its own transaction, so nothing of the old one
 * can commit afterwards. A crash at any point leaves either generation whole.
 */
public final class Replays {

    private static final Logger log = LoggerFactory.getLogger(Replays.class);

    private final Consumers consumers;
    private final InboxParts parts;

    Replays(Consumers consumers, InboxParts parts) {
        this.consumers = consumers;
        this.parts = parts;
    }

    /**
     * Begins a replay and returns; the consumer's lag says when it is done.
     *
     * @return the generation that has begun
     */
    public int replay(String service, String consumer) {
        var loop = consumers.get(service, consumer);
        var listener = loop.listener();
        var projection = listener.findReset()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT, "not-replayable", "The consumer " + listener + " is no projection."));
        var generation = parts.transactions().execute(transaction -> {
            int next = parts.inbox().beginGeneration(listener.schema(), listener.name());
            parts.held().deleteAll(listener.schema(), listener.name());
            projection.reset();
            return next;
        });
        loop.checkGeneration();
        log.info("replay begun consumer={} generation={}", listener, generation);
        return Objects.requireNonNull(generation);
    }
}
