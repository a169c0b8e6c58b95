-- Artists, recordings, releases and the tracks that put recordings on releases.

CREATE TABLE catalog.artists (
    id         uuid        PRIMARY KEY,
    owner_id   uuid        NOT NULL,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL
);

COMMENT ON TABLE catalog.artists IS 'Those who release';
COMMENT ON COLUMN catalog.artists.id IS 'UUID of version 7 as everywhere here: ordered by creation, so pages follow it';
COMMENT ON COLUMN catalog.artists.owner_id IS 'The account that may release in this name';

CREATE TABLE catalog.recordings (
    id              uuid        PRIMARY KEY,
    owner_id        uuid        NOT NULL,
    isrc            text        UNIQUE,
    state           text        NOT NULL CHECK (state IN ('processing', 'ready', 'failed')),
    upload_key      text        NOT NULL,
    failure_code    text,
    failure_detail  text,
    duration_millis bigint      CHECK (duration_millis > 0),
    audio_prefix    text,
    waveform_key    text,
    loudness        jsonb,
    loudness_lufs   double precision,
    true_peak_dbtp  double precision,
    renditions      jsonb,
    created_at      timestamptz NOT NULL,
    CHECK ((state = 'failed') = (failure_code IS NOT NULL)),
    CHECK (state <> 'ready' OR (duration_millis IS NOT NULL AND audio_prefix IS NOT NULL AND renditions IS NOT NULL))
);

COMMENT ON TABLE catalog.recordings IS 'One performance as sound, on any number of releases';
COMMENT ON COLUMN catalog.recordings.isrc IS 'ISO 3901 without hyphens, upper case';
COMMENT ON COLUMN catalog.recordings.upload_key IS 'Object with the file as it was uploaded; kept as the master, removed when refused';
COMMENT ON COLUMN catalog.recordings.audio_prefix IS 'Objects of one run of the ingest: a second run writes elsewhere, the row decides which counts';
COMMENT ON COLUMN catalog.recordings.loudness IS 'Histograms from which the loudness of a whole release is computed';

CREATE TABLE catalog.releases (
    id           uuid        PRIMARY KEY,
    owner_id     uuid        NOT NULL,
    artist_id    uuid        NOT NULL REFERENCES catalog.artists (id),
    title        text        NOT NULL,
    type         text        NOT NULL CHECK (type IN ('album', 'ep', 'single')),
    release_date date        NOT NULL,
    upc          text        UNIQUE,
    genres       text[]      NOT NULL,
    territories  text[],
    state        text        NOT NULL CHECK (state IN ('draft', 'scheduled', 'live', 'taken_down')),
    artwork      text,
    loudness_lufs  double precision,
    true_peak_dbtp double precision,
    version      bigint      NOT NULL,
    created_at   timestamptz NOT NULL
);

CREATE INDEX releases_by_artist ON catalog.releases (artist_id, id);
CREATE INDEX releases_by_owner ON catalog.releases (owner_id, id);
CREATE INDEX releases_by_state ON catalog.releases (state, id);

COMMENT ON TABLE catalog.releases IS 'Albums, EPs and singles';
COMMENT ON COLUMN catalog.releases.upc IS 'GTIN with its leading zeros stripped to 12 or 13 digits';
COMMENT ON COLUMN catalog.releases.territories IS 'ISO 3166-1 alpha-2; null is the whole world';
COMMENT ON COLUMN catalog.releases.artwork IS 'Object prefix of the three sizes';
COMMENT ON COLUMN catalog.releases.loudness_lufs IS 'Over all ready tracks as if they were one piece (EBU R128); null for silence';
COMMENT ON COLUMN catalog.releases.version IS 'Grows with every change that its page shows, so that edits of an old page are refused';

CREATE TABLE catalog.tracks (
    id           uuid    PRIMARY KEY,
    release_id   uuid    NOT NULL REFERENCES catalog.releases (id) ON DELETE CASCADE,
    recording_id uuid    NOT NULL REFERENCES catalog.recordings (id),
    position     integer NOT NULL CHECK (position >= 1),
    title        text    NOT NULL,
    UNIQUE (release_id, recording_id),
    UNIQUE (release_id, position) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX tracks_by_recording ON catalog.tracks (recording_id);

COMMENT ON TABLE catalog.tracks IS 'A recording at a place on a release';
COMMENT ON COLUMN catalog.tracks.position IS 'From 1 without gaps; checked at commit, so that tracks may change places';
