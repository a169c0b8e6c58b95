-- People who have an account.

CREATE TABLE identity.users (
    id            uuid        PRIMARY KEY,
    email         text        NOT NULL,
    email_key     text        NOT NULL UNIQUE,
    display_name  text        NOT NULL,
    password_hash text        NOT NULL,
    roles         text[]      NOT NULL,
    version       bigint      NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL
);

CREATE INDEX users_administrators ON identity.users (id) WHERE 'administrator' = ANY (roles);

COMMENT ON TABLE identity.users IS 'One row per account';
COMMENT ON COLUMN identity.users.email IS 'As it was typed';
COMMENT ON COLUMN identity.users.email_key IS 'Normalized and lower case: what makes two addresses the same';
COMMENT ON COLUMN identity.users.password_hash IS 'Argon2id with its parameters and salt';
COMMENT ON COLUMN identity.users.roles IS 'Lower-case names, sorted';
COMMENT ON COLUMN identity.users.version IS 'Grows with every change; sent as ETag';
