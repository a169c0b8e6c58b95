package dev.tutti.platform.events.inbox;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the consumers of this process could not handle, to be looked at, tried again or given up. */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Services services;
    private final Consumers consumers;
    private final InboxParts parts;

    DeadLetters(Services services, Consumers consumers, InboxParts parts) {
        this.services = services;
        this.consumers = consumers;
        this.parts = parts;
    }

    /** What became of a dead letter and of what waited behind it. */
    public sealed interface Outcome {

        /** How many events were handled before it ended. */
        int handled();

        /** Nothing of the key is held any more. */
        record Cleared(int handled) implements Outcome {}

        /** This event is the key's dead letter now: the same as before, or one that was parked behind it. */
        record StillDead(int handled, long id, String reason) implements Outcome {}
    }

    /** The dead letters of a service with larger ids than {@code after}, oldest first. */
    public List<DeadLetter> list(String service, long after, int limit) {
        return parts.held().listDead(active(service).schema(), after, limit).stream()
                .map(held -> DeadLetter.of(service, held))
                .toList();
    }

    /** Returns a dead letter, or refuses with {@code not-found}. */
    public DeadLetter get(String service, long id) {
        return DeadLetter.of(service, find(service, id));
    }

    /** Handles a dead letter once more, and then what waits behind it, in order, until one fails. */
    public Outcome retry(String service, long id) {
        var dead = find(service, id);
        return redelivery(service, dead).retry(dead);
    }

    /** Gives a dead letter up for ever, and handles what waits behind it. */
    public Outcome discard(String service, long id) {
        var dead = find(service, id);
        log.info(
                "dead letter discarded service={} consumer={} event={}",
                service,
                dead.consumer(),
                dead.message().eventId());
        return redelivery(service, dead).discard(dead);
    }

    private HeldEvent find(String service, long id) {
        return parts.held().findDead(active(service).schema(), id).orElseThrow(() -> Refusal.notFound("dead letter"));
    }

    private Redelivery redelivery(String service, HeldEvent dead) {
        return new Redelivery(consumers.get(service, dead.consumer()).listener(), parts);
    }

    private ServiceDeclaration active(String service) {
        return Optional.of(service)
                .filter(services::isActive)
                .map(services::get)
                .orElseThrow(() -> Refusal.notFound("service in this process"));
    }
}
