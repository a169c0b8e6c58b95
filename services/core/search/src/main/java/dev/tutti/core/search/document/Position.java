package dev.tutti.core.search.document;

import java.util.UUID;

/** How far an index has read: up to and with this document of this change. */
public record Position(int generation, long change, String kind, UUID id) {

    /** Before everything that was changed by that transaction or later. */
    public static Position from(int generation, long change) {
        return new Position(generation, change, "", new UUID(0, 0));
    }

    /** After that document. */
    public Position after(ChangedDocument changed) {
        return new Position(
                generation,
                changed.change(),
                changed.document().kind().label(),
                changed.document().id());
    }
}
