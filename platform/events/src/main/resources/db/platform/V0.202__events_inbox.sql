-- What each consumer of this service has taken, and what it could not handle.
CREATE TABLE ${schema}.consumers (
    name       text PRIMARY KEY,
    generation int  NOT NULL DEFAULT 1
);

COMMENT ON TABLE ${schema}.consumers IS 'One row per consumer of the service; every delivery holds it FOR KEY SHARE, a replay FOR UPDATE';
COMMENT ON COLUMN ${schema}.consumers.generation IS 'Grows with each replay; part of the consumer group''s name and of the inbox''s key, so an old generation can neither read on nor write';

CREATE TABLE ${schema}.inbox (
    consumer   text        NOT NULL,
    generation int         NOT NULL,
    event_id   uuid        NOT NULL,
    taken_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, generation, event_id)
);

COMMENT ON TABLE ${schema}.inbox IS 'Events that a consumer has taken: handled, or kept in held_events. Kept for ever, since the broker forgets an idle group''s offsets after a week';

CREATE TABLE ${schema}.blocked_keys (
    consumer    text NOT NULL,
    message_key text NOT NULL,
    held        int  NOT NULL,
    PRIMARY KEY (consumer, message_key)
);

COMMENT ON TABLE ${schema}.blocked_keys IS 'Keys with a dead letter: later events of the key wait behind it. The row is the lock for all that happens to the key''s held events';
COMMENT ON COLUMN ${schema}.blocked_keys.held IS 'How many held_events the key has, the dead letter included; bounded';

CREATE TABLE ${schema}.held_events (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer         text        NOT NULL,
    message_key      text        NOT NULL,
    event_id         uuid        NOT NULL,
    event_type       text        NOT NULL,
    topic            text        NOT NULL,
    partition_number int         NOT NULL,
    log_offset       bigint      NOT NULL,
    headers          jsonb       NOT NULL,
    payload          bytea       NOT NULL,
    reason           text,
    stack            text,
    attempts         int         NOT NULL DEFAULT 0,
    held_at          timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX held_events_by_key ON ${schema}.held_events (consumer, message_key, id);
CREATE INDEX held_events_dead ON ${schema}.held_events (id) WHERE reason IS NOT NULL;

COMMENT ON TABLE ${schema}.held_events IS 'Dead letters, and the events parked behind them; per key the smallest id is the dead letter';
COMMENT ON COLUMN ${schema}.held_events.reason IS 'Why the last attempt failed; null for an event that only waits behind a dead letter';
COMMENT ON COLUMN ${schema}.held_events.stack IS 'The first lines of the stack trace, cause by cause';
COMMENT ON COLUMN ${schema}.held_events.topic IS 'As the broker calls it, with the installation''s prefix';
