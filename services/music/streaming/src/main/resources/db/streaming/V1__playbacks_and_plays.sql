-- What listeners were allowed to play, and what they played.

CREATE TABLE streaming.playbacks (
    user_id         uuid        NOT NULL,
    track_id        uuid        NOT NULL,
    expires_at      timestamptz NOT NULL,
    signed_at       timestamptz NOT NULL,
    release_id      uuid        NOT NULL,
    recording_id    uuid        NOT NULL,
    duration_millis bigint      NOT NULL CHECK (duration_millis > 0),
    territory       text        NOT NULL,
    PRIMARY KEY (user_id, track_id, expires_at)
);

CREATE INDEX playbacks_by_expiry ON streaming.playbacks (expires_at);

COMMENT ON TABLE streaming.playbacks IS
    'A leave to play a track, with what catalog said about it then: a play is accepted by this row alone, even while catalog is down or the release has been taken down since. Removed when no play may refer to it any more.';
COMMENT ON COLUMN streaming.playbacks.expires_at IS
    'Rounded up, so that a listener who plays a track again soon gets the same address, and the same row.';

CREATE TABLE streaming.plays (
    id              uuid        PRIMARY KEY,
    user_id         uuid        NOT NULL,
    track_id        uuid        NOT NULL,
    release_id      uuid        NOT NULL,
    recording_id    uuid        NOT NULL,
    started_at      timestamptz NOT NULL,
    millis_played   bigint      NOT NULL CHECK (millis_played >= 0),
    duration_millis bigint      NOT NULL CHECK (duration_millis > 0),
    end_reason      text        NOT NULL,
    client          text        NOT NULL,
    territory       text        NOT NULL,
    counted         boolean     NOT NULL,
    received_at     timestamptz NOT NULL,
    CONSTRAINT plays_once UNIQUE (user_id, track_id, started_at)
);

CREATE INDEX plays_by_user ON streaming.plays (user_id, started_at);
CREATE INDEX plays_by_track ON streaming.plays (track_id, started_at);

COMMENT ON TABLE streaming.plays IS
    'Every play as it was reported, kept for ever: whatever is counted, paid or recommended is derived from these rows and can be derived again.';
COMMENT ON COLUMN streaming.plays.counted IS
    'By the rule of the day it was received: 30 seconds, or the whole track where that is shorter.';
COMMENT ON CONSTRAINT plays_once ON streaming.plays IS
    'A person starts a track once at an instant: a report sent again, under whatever key, is the same play.';

CREATE FUNCTION streaming.refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'plays are kept as they were reported: add a correcting row elsewhere instead';
END
$$;

CREATE TRIGGER plays_are_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE
    ON streaming.plays
    FOR EACH STATEMENT
EXECUTE FUNCTION streaming.refuse_change();
