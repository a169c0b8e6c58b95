package dev.tutti.platform.events.codec;

import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * One version of one event's schema.
 *
 * @param fingerprint CRC-64-AVRO of the canonical form: what a payload names its schema by
 */
public record EventSchema(long fingerprint, Schema schema) {

    public static EventSchema parse(String definition) {
        var schema = new Schema.Parser().parse(definition);
        return new EventSchema(SchemaNormalization.parsingFingerprint64(schema), schema);
    }

    /** The class name of the event. */
    public String eventType() {
        return schema.getFullName();
    }

    public String definition() {
        return schema.toString();
    }
}
