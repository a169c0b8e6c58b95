-- Uploaded files, the pieces of those that are on their way, and the rows that were refused.

CREATE TABLE files.files (
    id             uuid        PRIMARY KEY,
    owner_id       uuid        NOT NULL,
    area           text        NOT NULL CHECK (area IN ('products', 'stock', 'supplier-catalogues', 'images')),
    name           text        NOT NULL,
    state          text        NOT NULL CHECK (state IN ('uploading', 'received', 'processing', 'done', 'failed')),
    dry_run        boolean     NOT NULL,
    content_type   text,
    bytes          bigint      NOT NULL CHECK (bytes >= 0),
    bytes_expected bigint      CHECK (bytes_expected >= bytes),
    sha256         text,
    content_key    text,
    run            integer     NOT NULL CHECK (run >= 1),
    run_token      bigint      NOT NULL,
    rows_total     bigint,
    rows_done      bigint      NOT NULL CHECK (rows_done = created + changed + unchanged + refused),
    created        bigint      NOT NULL,
    changed        bigint      NOT NULL,
    unchanged      bigint      NOT NULL,
    refused        bigint      NOT NULL,
    failure_code   text,
    failure_detail text,
    columns        text[]      NOT NULL,
    metadata       jsonb       NOT NULL,
    images_prefix  text,
    version        bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    CHECK ((state = 'failed') = (failure_code IS NOT NULL)),
    CHECK (state = 'uploading' OR (content_key IS NOT NULL AND sha256 IS NOT NULL AND content_type IS NOT NULL))
);

CREATE INDEX files_by_area ON files.files (area, id);
CREATE UNIQUE INDEX files_uploading ON files.files (owner_id, area, name) WHERE state = 'uploading';

COMMENT ON TABLE files.files IS 'What was uploaded and what became of it';
COMMENT ON COLUMN files.files.bytes IS 'Received so far; the whole from state received on';
COMMENT ON COLUMN files.files.bytes_expected IS 'The length that the sender of pieces announced';
COMMENT ON COLUMN files.files.run IS 'Grows when a dry run becomes real; each run is a job of its own';
COMMENT ON COLUMN files.files.run_token IS 'Fencing token of the job that may write here; an older one is refused';
COMMENT ON COLUMN files.files.rows_total IS 'Counted when the file was read through for the first time, before anything is applied; null until then';
COMMENT ON COLUMN files.files.rows_done IS 'Where a run that takes over goes on: every row up to here is applied and counted';
COMMENT ON COLUMN files.files.columns IS 'The header of a CSV file, for the report of its refused rows';
COMMENT ON COLUMN files.files.images_prefix IS 'Objects of one run; the row decides which count';
COMMENT ON INDEX files.files_uploading IS 'Pieces are put together by who sends them and where they go';

CREATE TABLE files.parts (
    file_id    uuid   NOT NULL REFERENCES files.files (id) ON DELETE CASCADE,
    first_byte bigint NOT NULL CHECK (first_byte >= 0),
    bytes      bigint NOT NULL CHECK (bytes > 0),
    blob_key   text   NOT NULL,
    PRIMARY KEY (file_id, first_byte)
);

COMMENT ON TABLE files.parts IS 'Pieces of files that are still on their way; they follow each other without gaps';

CREATE TABLE files.refused_rows (
    file_id uuid   NOT NULL REFERENCES files.files (id) ON DELETE CASCADE,
    row     bigint NOT NULL,
    key     text,
    problem text   NOT NULL,
    field   text,
    detail  text   NOT NULL,
    cells   jsonb  NOT NULL,
    PRIMARY KEY (file_id, row)
);

COMMENT ON TABLE files.refused_rows IS 'Rows that were not applied, with the reason';
COMMENT ON COLUMN files.refused_rows.row IS 'As a spreadsheet numbers it: the header is 1';
COMMENT ON COLUMN files.refused_rows.cells IS 'Cells under their columns, cut to a length, so that the row can be mended and sent again';
