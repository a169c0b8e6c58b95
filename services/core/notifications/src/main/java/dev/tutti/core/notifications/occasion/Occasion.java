package dev.tutti.core.notifications.occasion;

import dev.tutti.contracts.events.Event;

/** An event that somebody may want to hear of. */
public record Occasion(Kind kind, Event event) {

    static Occasion of(Event event) {
        return new Occasion(Kind.of(event), event);
    }
}
