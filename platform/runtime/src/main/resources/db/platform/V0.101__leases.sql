-- Who may do the work that only one process may do at a time.
CREATE TABLE ${schema}.leases (
    name       text        PRIMARY KEY,
    holder     uuid        NOT NULL,
    token      bigint      NOT NULL,
    expires_at timestamptz NOT NULL
);

COMMENT ON TABLE ${schema}.leases IS 'One row per singleton task; the row outlives its holder so that tokens only grow';
COMMENT ON COLUMN ${schema}.leases.holder IS 'The process that holds the lease, a random id per start';
COMMENT ON COLUMN ${schema}.leases.token IS 'Fencing token: grows with every change of holder; writes of the task check it in their own transaction';
COMMENT ON COLUMN ${schema}.leases.expires_at IS 'By the clock of the database, never by a client';
