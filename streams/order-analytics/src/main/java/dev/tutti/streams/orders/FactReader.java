package dev.tutti.streams.orders;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Avro's single-object encoding: C3 01, the fingerprint of the writer's schema in little-endian order, the body. */
final class FactReader {

    private static final short MARKER = (short) 0xC301;

    private static final int HEADER = 10;

    private final FactSchemas schemas;
    private @Nullable BinaryDecoder decoder;

    FactReader(FactSchemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The fact, in the newest version that is known here; null where it is none of those that count.
     *
     * @throws IOException where the writer's schema is not known and cannot be learned now
     */
    @Nullable
    GenericRecord read(byte[] payload) throws IOException {
        if (payload.length < HEADER || ByteBuffer.wrap(payload).getShort() != MARKER) {
            throw new MalformedFact("not in Avro's single-object encoding", null);
        }
        long fingerprint =
                ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
        var reader = schemas.reader(fingerprint);
        if (reader == null) {
            return null;
        }
        decoder = DecoderFactory.get().binaryDecoder(payload, HEADER, payload.length - HEADER, decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException | RuntimeException e) {
            // On bytes that do not fit, the decoder fails in many ways.
            throw new MalformedFact("not a " + reader.getExpected().getName(), e);
        }
    }
}
