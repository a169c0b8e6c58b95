CREATE TABLE ledger.accounts (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0
);

CREATE TABLE ledger.notes (
    id   uuid PRIMARY KEY,
    text text NOT NULL
);

COMMENT ON TABLE ledger.accounts IS 'Aggregates of the test, each changed under its row''s lock';
COMMENT ON TABLE ledger.notes IS 'Written first in a transaction, which gives it its id long before it commits';
