-- Counts attempts to log in and to register.

CREATE TABLE identity.attempts (
    scope      text        NOT NULL,
    subject    text        NOT NULL,
    count      int         NOT NULL,
    started_at timestamptz NOT NULL,
    PRIMARY KEY (scope, subject)
);

CREATE INDEX attempts_started_at ON identity.attempts (started_at);

COMMENT ON TABLE identity.attempts IS 'Attempts within a window; removed some time after it';
COMMENT ON COLUMN identity.attempts.subject IS 'Keyed hash of an e-mail address or network address: neither is kept';
