CREATE TABLE ${schema}.jobs (
    id               uuid        PRIMARY KEY,
    kind             text        NOT NULL,
    key              text        NOT NULL,
    payload          jsonb       NOT NULL,
    state            text        NOT NULL CHECK (state IN ('waiting', 'running', 'succeeded', 'dead', 'cancelled')),
    priority         smallint    NOT NULL,
    attempts         integer     NOT NULL DEFAULT 0,
    losses           integer     NOT NULL DEFAULT 0,
    token            bigint      NOT NULL DEFAULT 0,
    cancel_requested boolean     NOT NULL DEFAULT false,
    progress         smallint    NOT NULL DEFAULT 0,
    progress_message text,
    error            text,
    trace_parent     text,
    enqueued_at      timestamptz NOT NULL,
    due_at           timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    UNIQUE (kind, key)
);

COMMENT ON TABLE ${schema}.jobs IS 'What became of each job; finished rows are kept for a while, dead ones longer';
COMMENT ON COLUMN ${schema}.jobs.key IS 'The same key enqueued twice is one job, as long as the row is kept';
COMMENT ON COLUMN ${schema}.jobs.losses IS 'Runs that ended with their process; bounded apart from the attempts, so that a deploy costs no attempt';
COMMENT ON COLUMN ${schema}.jobs.token IS 'The queue row''s version at the start of the newest run: writes of an older run are refused';

CREATE INDEX jobs_by_finish ON ${schema}.jobs (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX jobs_dead ON ${schema}.jobs (kind, id) WHERE state = 'dead';

CREATE TABLE ${schema}.job_queue (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint    NOT NULL,
    PRIMARY KEY (task_name, task_instance)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

COMMENT ON TABLE ${schema}.job_queue IS 'Unfinished jobs only, in the shape that db-scheduler wants; kept apart from the history so that it stays small';
COMMENT ON COLUMN ${schema}.job_queue.task_name IS 'The kind, or cron:kind for the one row that makes a recurring kind tick';
COMMENT ON COLUMN ${schema}.job_queue.task_data IS 'The schedule of a ticking row, else empty: payloads live in jobs';
COMMENT ON COLUMN ${schema}.job_queue.last_heartbeat IS 'In no index, so that a beat stays a heap-only update';

CREATE INDEX job_queue_due ON ${schema}.job_queue (task_name, priority DESC, execution_time) WHERE NOT picked;
CREATE INDEX job_queue_picked ON ${schema}.job_queue (task_name) WHERE picked;
