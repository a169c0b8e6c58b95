package dev.tutti.platform.events;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Topic;
import dev.tutti.platform.events.outbox.Outbox;
import dev.tutti.platform.runtime.Services;

/**
 * Where services state facts. A fact is published with the change it tells of: both commit, or neither does. The change
 * locks its aggregate's row first; then facts about one aggregate reach every consumer in the order of their commits.
 */
public final class Events {

    private final Outbox outbox;
    private final Services services;

    Events(Outbox outbox, Services services) {
        this.outbox = outbox;
        this.services = services;
    }

    /**
     * Publishes a fact when the current transaction commits.
     *
     * @throws IllegalStateException outside a transaction, or where the fact's publisher does not run in this process
     */
    public void publish(Event event) {
        outbox.add(publisherSchema(event), event);
    }

    private String publisherSchema(Event event) {
        var topic = event.getClass().getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalStateException(event.getClass().getName() + " needs @Topic, which names its publisher");
        }
        return services.findPublisher(topic.value())
                .filter(publisher -> services.isActive(publisher.name()))
                .orElseThrow(() -> new IllegalStateException("%s is a fact of %s, which does not run in this process"
                        .formatted(event.getClass().getSimpleName(), topic.value())))
                .schema();
    }
}
