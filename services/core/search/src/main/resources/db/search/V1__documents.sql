-- What can be found, as rows: the index of each process follows them.

CREATE TABLE search.generations (
    generation integer     PRIMARY KEY,
    is_serving boolean     NOT NULL,
    begun_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE UNIQUE INDEX generations_serving ON search.generations (is_serving) WHERE is_serving;

INSERT INTO search.generations (generation, is_serving) VALUES (1, TRUE);

COMMENT ON TABLE search.generations IS 'One serves; a replay builds the next beside it, which then takes its place';

CREATE TABLE search.documents (
    generation integer NOT NULL,
    kind       text    NOT NULL CHECK (kind IN ('products', 'artists', 'releases', 'tracks')),
    id         uuid    NOT NULL,
    parent_id  uuid,
    version    bigint  NOT NULL,
    is_live    boolean NOT NULL,
    content    jsonb   NOT NULL,
    changed    xid8    NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (generation, kind, id)
);

CREATE INDEX documents_by_change ON search.documents (generation, changed, kind, id);
CREATE INDEX documents_by_parent ON search.documents (generation, parent_id) WHERE parent_id IS NOT NULL;

COMMENT ON TABLE search.documents IS 'What was told of each thing that can be found; written in the transaction of the inbox';
COMMENT ON COLUMN search.documents.parent_id IS 'The release of a track, the artist of a release';
COMMENT ON COLUMN search.documents.version IS 'Of the newest fact taken: the product''s version, the instant of a release''s fact; older facts change nothing';
COMMENT ON COLUMN search.documents.changed IS 'The transaction of the last change. Indexes read rows from the oldest transaction that was still running when they read last, so that none is missed however late it commits';

CREATE TABLE search.popularities (
    kind  text   NOT NULL,
    id    uuid   NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (kind, id)
);

COMMENT ON TABLE search.popularities IS 'Plays of music, units of products';

CREATE TABLE search.awaited_events (
    generation integer NOT NULL,
    event_id   uuid    NOT NULL,
    PRIMARY KEY (generation, event_id)
);

COMMENT ON TABLE search.awaited_events IS 'What the generation that serves had taken when the next was begun: the next serves when it has taken all of it, too';
