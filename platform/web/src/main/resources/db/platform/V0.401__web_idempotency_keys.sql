-- Answers to requests that create something, so that a repetition gets the first answer.

CREATE TABLE ${schema}.idempotency_keys (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    response     text        NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);

CREATE INDEX idempotency_keys_created_at ON ${schema}.idempotency_keys (created_at);

COMMENT ON TABLE ${schema}.idempotency_keys IS 'Committed with the creation itself; removed after tutti.web.idempotency.retention';
COMMENT ON COLUMN ${schema}.idempotency_keys.caller IS 'A user id, or "service <name>": keys of two callers are different keys';
COMMENT ON COLUMN ${schema}.idempotency_keys.request_hash IS 'SHA-256, in hexadecimal, of method, address and body';
COMMENT ON COLUMN ${schema}.idempotency_keys.response IS 'The JSON body that was answered';
