-- Keys that access tokens are signed with.

CREATE TABLE identity.signing_keys (
    id          text        PRIMARY KEY,
    sealed      text        NOT NULL,
    public_key  text        NOT NULL,
    signs_from  timestamptz NOT NULL,
    created_at  timestamptz NOT NULL
);

COMMENT ON TABLE identity.signing_keys IS 'The youngest whose time has come signs; older ones stay until their last token has expired';
COMMENT ON COLUMN identity.signing_keys.sealed IS 'Private JSON Web Key, AES-256-GCM under a key derived from the master secret';
COMMENT ON COLUMN identity.signing_keys.public_key IS 'Public JSON Web Key, as it is published';
COMMENT ON COLUMN identity.signing_keys.signs_from IS 'After every process has had time to fetch it';
