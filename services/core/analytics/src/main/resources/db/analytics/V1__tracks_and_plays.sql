-- Projections of what catalog and streaming published; a replay builds each of them again.

CREATE TABLE analytics.tracks (
    id           uuid    PRIMARY KEY,
    title        text    NOT NULL,
    artist_id    uuid    NOT NULL,
    artist_name  text    NOT NULL,
    release_id   uuid    NOT NULL,
    artwork_keys text[]  NOT NULL,
    is_live      boolean NOT NULL
);

CREATE INDEX tracks_by_release ON analytics.tracks (release_id);

COMMENT ON TABLE analytics.tracks IS
    'What is shown of a track. Plays may be known before their track is; they are shown when it comes.';
COMMENT ON COLUMN analytics.tracks.artwork_keys IS
    'Storage keys, small to large; empty without artwork.';
COMMENT ON COLUMN analytics.tracks.is_live IS
    'False after a take-down: the plays stay counted, the track is not shown.';

CREATE TABLE analytics.minute_plays (
    minute   timestamptz NOT NULL,
    track_id uuid        NOT NULL,
    plays    bigint      NOT NULL CHECK (plays > 0),
    PRIMARY KEY (minute, track_id)
);

COMMENT ON TABLE analytics.minute_plays IS
    'Counted plays by the minute they began in: the edge of a window, where an hour is only partly inside.';

CREATE TABLE analytics.hour_plays (
    hour     timestamptz NOT NULL,
    track_id uuid        NOT NULL,
    plays    bigint      NOT NULL CHECK (plays > 0),
    PRIMARY KEY (hour, track_id)
);

COMMENT ON TABLE analytics.hour_plays IS
    'The same plays by the hour: what makes a window of 30 days 720 rows per track and not 43,200.';

CREATE TABLE analytics.last_plays (
    user_id   uuid        NOT NULL,
    track_id  uuid        NOT NULL,
    played_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, track_id)
);

CREATE INDEX last_plays_by_time ON analytics.last_plays (user_id, played_at DESC, track_id DESC);

COMMENT ON TABLE analytics.last_plays IS
    'When each person last began to play a track, counted or not. Only the newest of each person are ever shown; older ones are removed at night.';
