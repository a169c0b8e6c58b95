package dev.tutti.platform.events.codec;

/** A payload whose schema is not on the class path and was not in the topic of schemas when that was last read. */
public final class UnknownSchema extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSchema(long fingerprint) {
        super("no schema with fingerprint %016x is known".formatted(fingerprint));
    }
}
