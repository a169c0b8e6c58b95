package dev.tutti.platform.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tutti.contracts.events.core.identity.SessionRevoked;
import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.platform.events.ledger.AmountDeposited;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.avro.AvroMapper;
import tools.jackson.dataformat.avro.AvroSchema;

class EventCodecTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30.123456789Z");

    private final EventSchemas schemas = EventSchemas.load();
    private final EventCodec codec = new EventCodec(schemas);

    @Test
    void anEventEqualsItselfAfterTheJourney() {
        var revoked = new SessionRevoked(UUID.randomUUID(), NOW, UUID.randomUUID(), null, NOW, "logout");
        var published = aRelease();

        assertThat(codec.decode(codec.encode(revoked), SessionRevoked.class)).isEqualTo(revoked);
        assertThat(codec.decode(codec.encode(published), ReleasePublished.class))
                .isEqualTo(published);
    }

    @Test
    void aPayloadBeginsWithTheMarkerAndTheFingerprintInLittleEndianOrder() {
        var payload = codec.encode(aRelease());

        var header = ByteBuffer.wrap(payload);
        assertThat(header.getShort()).isEqualTo((short) 0xC301);
        assertThat(header.order(ByteOrder.LITTLE_ENDIAN).getLong())
                .isEqualTo(schemas.newest(ReleasePublished.class).fingerprint());
        assertThat(schemas.newest(ReleasePublished.class).fingerprint()).isEqualTo(0x43ec7e57df9f5688L);
    }

    @Test
    void readsWhatAnOlderVersionWrote() {
        var older = schemas.listByTopic("core.ledger").stream()
                .filter(schema -> schema.eventType().equals(AmountDeposited.class.getName()))
                .filter(schema -> schema.fingerprint()
                        != schemas.newest(AmountDeposited.class).fingerprint())
                .findFirst()
                .orElseThrow();
        var event = new AmountDeposited(UUID.randomUUID(), NOW, UUID.randomUUID(), 1, 2, "a note");

        var read = codec.decode(written(event, older), AmountDeposited.class);

        assertThat(read).isEqualTo(new AmountDeposited(event.eventId(), NOW, event.accountId(), 1, 2, null));
    }

    @Test
    void readsWhatANewerVersionWroteOnceItsSchemaIsLearned() {
        var newer = EventSchema.parse(schemas.newest(AmountDeposited.class)
                .definition()
                .replace("]}", ",{\"name\":\"currency\",\"type\":\"string\",\"default\":\"EUR\"}]}"));
        var event = new AmountDeposited(UUID.randomUUID(), NOW, UUID.randomUUID(), 1, 2, "a note");
        var payload = withHeader(newer, newerBody(event, newer));

        var before = catchThrowable(() -> codec.decode(payload, AmountDeposited.class));
        schemas.learn(newer);
        var read = codec.decode(payload, AmountDeposited.class);

        assertThat(before).isInstanceOf(UnknownSchema.class);
        assertThat(read).isEqualTo(event);
    }

    @Test
    void refusesBytesThatAreNoEventOrAnotherOne() {
        var release = codec.encode(aRelease());
        var cut = Arrays.copyOf(release, 20);

        assertThat(catchThrowable(() ->
                        codec.decode("nonsense and more".getBytes(StandardCharsets.UTF_8), ReleasePublished.class)))
                .isInstanceOf(MalformedEvent.class);
        assertThat(catchThrowable(() -> codec.decode(cut, ReleasePublished.class)))
                .isInstanceOf(MalformedEvent.class);
        assertThat(catchThrowable(() -> codec.decode(release, AmountDeposited.class)))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining("ReleasePublished");
    }

    private static byte[] written(AmountDeposited event, EventSchema schema) {
        record Older(UUID eventId, long occurredAt, UUID accountId, long version, long amount) {}
        var older = new Older(
                event.eventId(), event.occurredAt().toEpochMilli(), event.accountId(), event.version(), event.amount());
        return withHeader(schema, body(older, schema));
    }

    private static byte[] newerBody(AmountDeposited event, EventSchema schema) {
        record Newer(
                UUID eventId,
                long occurredAt,
                UUID accountId,
                long version,
                long amount,
                String note,
                String currency) {}
        var note = event.note() == null ? "" : event.note();
        return body(
                new Newer(
                        event.eventId(),
                        event.occurredAt().toEpochMilli(),
                        event.accountId(),
                        event.version(),
                        event.amount(),
                        note,
                        "USD"),
                schema);
    }

    private static byte[] body(Object written, EventSchema schema) {
        return new AvroMapper().writer(new AvroSchema(schema.schema())).writeValueAsBytes(written);
    }

    private static byte[] withHeader(EventSchema schema, byte[] body) {
        return ByteBuffer.allocate(10 + body.length)
                .putShort((short) 0xC301)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(schema.fingerprint())
                .put(body)
                .array();
    }

    private static ReleasePublished aRelease() {
        var track = new ReleasePublished.Track(UUID.randomUUID(), UUID.randomUUID(), "First", 1, null, 61_000);
        return new ReleasePublished(
                UUID.randomUUID(),
                NOW,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Title",
                UUID.randomUUID(),
                "Ada",
                "album",
                LocalDate.of(2026, 11, 20),
                null,
                List.of("DE", "FR"),
                List.of(),
                -14.2,
                List.of(track));
    }
}
