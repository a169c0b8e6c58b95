package dev.tutti.platform.events.codec;

import dev.tutti.contracts.events.Event;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.dataformat.avro.AvroMapper;
import tools.jackson.dataformat.avro.AvroSchema;
import tools.jackson.dataformat.avro.jsr310.AvroJavaTimeModule;

/**
 * Events as bytes in Avro's single-object encoding: C3 01, the fingerprint of the writer's schema in little-endian
 * order, the body. The reader resolves the writer's schema to its own, so that either may be the newer one.
 */
public final class EventCodec {

    private static final short MARKER = (short) 0xC301;

    private static final int HEADER = 10;

    private final EventSchemas schemas;
    private final AvroMapper mapper = AvroMapper.builder()
            // Dates as days and moments as numbers, which is how the schemas have them.
            .addModule(new AvroJavaTimeModule())
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Avro's timestamp-millis is what the schemas say; with nanoseconds Jackson would write fractions.
            .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .build();
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();
    private final Map<ReaderKey, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(EventSchemas schemas) {
        this.schemas = schemas;
    }

    public byte[] encode(Event event) {
        var body = writers.computeIfAbsent(event.getClass(), key -> writer(event.getClass()))
                .writeValueAsBytes(event);
        return ByteBuffer.allocate(HEADER + body.length)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(schemas.newest(event.getClass()).fingerprint())
                .put(body)
                .array();
    }

    /**
     * Reads what any version of the writer wrote.
     *
     * @throws UnknownSchema where the writer's schema has to be learned first
     * @throws MalformedEvent where the bytes do not fit
     */
    public <E extends Event> E decode(byte[] payload, Class<E> type) {
        var reader = readers.computeIfAbsent(new ReaderKey(fingerprint(payload), type), this::reader);
        try {
            return reader.readValue(payload, HEADER, payload.length - HEADER);
        } catch (RuntimeException e) {
            // On bytes that do not fit, the decoder fails in many ways, a null pointer among them.
            throw new MalformedEvent("not a " + type.getSimpleName(), e);
        }
    }

    /** The fingerprint of the schema that a payload was written with. */
    public static long fingerprint(byte[] payload) {
        if (payload.length < HEADER || ByteBuffer.wrap(payload).getShort() != MARKER) {
            throw new MalformedEvent("not in Avro's single-object encoding");
        }
        return ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
    }

    private ObjectWriter writer(Class<? extends Event> type) {
        return mapper.writerFor(type).with(new AvroSchema(schemas.newest(type).schema()));
    }

    private ObjectReader reader(ReaderKey key) {
        var written = schemas.find(key.fingerprint()).orElseThrow(() -> new UnknownSchema(key.fingerprint()));
        var wanted = schemas.newest(key.type());
        if (!written.eventType().equals(wanted.eventType())) {
            throw new MalformedEvent("a %s, not a %s".formatted(written.eventType(), wanted.eventType()));
        }
        return mapper.readerFor(key.type())
                .with(new AvroSchema(written.schema()).withReaderSchema(new AvroSchema(wanted.schema())));
    }

    private record ReaderKey(long fingerprint, Class<? extends Event> type) {}
}
