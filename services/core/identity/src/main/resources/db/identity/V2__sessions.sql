-- Sessions and the refresh tokens that carry them on.

CREATE TABLE identity.sessions (
    id           uuid        PRIMARY KEY,
    user_id      uuid        NOT NULL REFERENCES identity.users (id),
    client       text        NOT NULL,
    generation   int         NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz
);

CREATE INDEX sessions_of_user ON identity.sessions (user_id) WHERE revoked_at IS NULL;
CREATE INDEX sessions_expires_at ON identity.sessions (expires_at);

COMMENT ON TABLE identity.sessions IS 'A login on one device, until it is revoked or not used for long';
COMMENT ON COLUMN identity.sessions.client IS 'What the client called itself at login, cut to 200 characters';
COMMENT ON COLUMN identity.sessions.generation IS 'Of the refresh token that is good now';

CREATE TABLE identity.refresh_tokens (
    hash        text        PRIMARY KEY,
    session_id  uuid        NOT NULL REFERENCES identity.sessions (id) ON DELETE CASCADE,
    generation  int         NOT NULL,
    replaced_at timestamptz
);

CREATE INDEX refresh_tokens_of_session ON identity.refresh_tokens (session_id);

COMMENT ON TABLE identity.refresh_tokens IS 'Used ones stay as long as their session, so that their reuse is noticed';
COMMENT ON COLUMN identity.refresh_tokens.hash IS 'SHA-256, in hexadecimal; the token itself is kept nowhere';
