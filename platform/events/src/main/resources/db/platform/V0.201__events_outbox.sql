-- Facts on their way to the broker, committed with the change they tell of.
CREATE TABLE ${schema}.outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL,
    event_type  text        NOT NULL,
    message_key text        NOT NULL,
    payload     bytea       NOT NULL,
    traceparent text,
    tracestate  text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at     timestamptz
);

CREATE INDEX outbox_unsent ON ${schema}.outbox (id) WHERE sent_at IS NULL;

COMMENT ON TABLE ${schema}.outbox IS 'Facts to send to the topic of this service; sent rows are pruned after a day';
COMMENT ON COLUMN ${schema}.outbox.id IS 'The order of sending. Rows are inserted last in their transaction, behind the lock on the aggregate, so per key this is the order of commits';
COMMENT ON COLUMN ${schema}.outbox.event_type IS 'Class name of the event, which is the full name of its Avro schema';
COMMENT ON COLUMN ${schema}.outbox.message_key IS 'The aggregate: facts with one key keep their order';
COMMENT ON COLUMN ${schema}.outbox.payload IS 'Avro single-object encoding: C3 01, fingerprint of the schema, body';
COMMENT ON COLUMN ${schema}.outbox.traceparent IS 'W3C trace context of the publishing code; consumers continue it';
COMMENT ON COLUMN ${schema}.outbox.sent_at IS 'Set after the broker acknowledged; null rows are what the relay looks for';

-- Every schema that rows of the outbox were written with: an older version of the relay may have to publish them.
CREATE TABLE ${schema}.event_schemas (
    fingerprint bigint PRIMARY KEY,
    event_type  text NOT NULL,
    definition  text NOT NULL
);

COMMENT ON TABLE ${schema}.event_schemas IS 'Avro schemas of this service''s events, registered at start';
COMMENT ON COLUMN ${schema}.event_schemas.fingerprint IS 'CRC-64-AVRO of the canonical form, as it stands in each payload';
