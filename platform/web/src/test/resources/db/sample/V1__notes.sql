CREATE TABLE sample.notes (
    id      uuid PRIMARY KEY,
    author  uuid   NOT NULL,
    text    text   NOT NULL,
    version bigint NOT NULL DEFAULT 1
);
COMMENT ON TABLE sample.notes IS 'What the sample service keeps';
