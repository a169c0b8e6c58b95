-- The one-time link by which an installation gets its first administrator.

CREATE TABLE identity.setup_links (
    hash       text        PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

COMMENT ON TABLE identity.setup_links IS 'Empty once there is an administrator';
COMMENT ON COLUMN identity.setup_links.hash IS 'SHA-256, in hexadecimal, of the token in the link';
