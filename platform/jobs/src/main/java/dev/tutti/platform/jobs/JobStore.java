package dev.tutti.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The jobs of one schema. Where two tables are written, {@code jobs} comes first: no two transactions cross. */
final class JobStore {

    /** A job as it is enqueued. */
    record NewJob(
            UUID id,
            String kind,
            String key,
            String payload,
            Priority priority,
            @Nullable String traceParent,
            Instant enqueuedAt,
            Instant dueAt) {}

    /** A run that has just begun. */
    record Started(
            JobStatus status,
            boolean cancelRequested,
            @Nullable String traceParent) {}

    /** How full the queue of one kind is. */
    record Depth(
            String kind, long waiting, long dead, @Nullable Instant oldestDueAt) {}

    /** The instance of the one row that makes a recurring kind tick; all others are ids of jobs. */
    static final String TICK = "tick";

    private static final String COLUMNS = """
            id, kind, key, state, priority, attempts, progress, progress_message, error,
            payload::text AS payload, enqueued_at, due_at, started_at, finished_at""";

    private final JdbcClient jdbc;
    private final String schema;

    JobStore(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    String queueTable() {
        return schema + ".job_queue";
    }

    /** Whether the job is new: false where its kind has that key already. */
    boolean insert(NewJob job) {
        return sql("""
                WITH job AS (
                    INSERT INTO ${schema}.jobs
                        (id, kind, key, payload, state, priority, trace_parent, enqueued_at, due_at)
                    VALUES
                        (:id, :kind, :key, :payload::jsonb, 'waiting', :priority, :traceParent, :enqueuedAt, :dueAt)
                    ON CONFLICT (kind, key) DO NOTHING
                    RETURNING id, kind, due_at, priority
                )
                INSERT INTO ${schema}.job_queue (task_name, task_instance, execution_time, picked, version, priority)
                SELECT kind, id::text, due_at, false, 1, priority
                FROM job
                """)
                        .param("id", job.id())
                        .param("kind", job.kind())
                        .param("key", job.key())
                        .param("payload", job.payload())
                        .param("priority", job.priority().rank())
                        .param("traceParent", job.traceParent())
                        .param("enqueuedAt", timestamp(job.enqueuedAt()))
                        .param("dueAt", timestamp(job.dueAt()))
                        .update()
                > 0;
    }

    Optional<JobStatus> find(String kind, String key) {
        return sql("""
                SELECT ${columns}
                FROM ${schema}.jobs
                WHERE kind = :kind
                  AND key = :key
                """)
                .param("kind", kind)
                .param("key", key)
                .query(JobStore::toStatus)
                .optional();
    }

    Optional<JobStatus> find(JobId id) {
        return sql("""
                SELECT ${columns}
                FROM ${schema}.jobs
                WHERE id = :id
                """).param("id", id.value()).query(JobStore::toStatus).optional();
    }

    List<JobStatus> listDead(String kind, @Nullable JobId after, int limit) {
        return sql("""
                SELECT ${columns}
                FROM ${schema}.jobs
                WHERE state = 'dead'
                  AND kind = :kind
                  AND (:after::uuid IS NULL OR id > :after::uuid)
                ORDER BY id
                LIMIT :limit
                """)
                .param("kind", kind)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(JobStore::toStatus)
                .list();
    }

    boolean hasUnfinished(String kind) {
        return sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM ${schema}.job_queue
                    WHERE task_name = :kind
                )
                """).param("kind", kind).query(Boolean.class).single();
    }

    /** Begins a run under that token; empty where a newer run has begun or the job is finished. */
    Optional<Started> start(JobId id, long token, Instant now) {
        return sql("""
                UPDATE ${schema}.jobs
                SET state = 'running',
                    attempts = attempts + 1,
                    token = :token,
                    started_at = :now
                WHERE id = :id
                  AND token < :token
                  AND state IN ('waiting', 'running')
                RETURNING ${columns}, cancel_requested, trace_parent
                """)
                .param("id", id.value())
                .param("token", token)
                .param("now", timestamp(now))
                .query((row, number) -> new Started(
                        toStatus(row, number), row.getBoolean("cancel_requested"), row.getString("trace_parent")))
                .optional();
    }

    Optional<JobStatus> report(JobId id, long token, int percent, String message) {
        return sql("""
                UPDATE ${schema}.jobs
                SET progress = :percent,
                    progress_message = :message
                WHERE id = :id
                  AND token = :token
                  AND state = 'running'
                RETURNING ${columns}
                """)
                .param("id", id.value())
                .param("token", token)
                .param("percent", percent)
                .param("message", message)
                .query(JobStore::toStatus)
                .optional();
    }

    /** Ends the job; empty where that run is no longer the newest. */
    Optional<JobStatus> finish(JobId id, long token, JobState state, @Nullable String error, Instant now) {
        return sql("""
                UPDATE ${schema}.jobs
                SET state = :state,
                    error = :error,
                    progress = CASE :state WHEN 'succeeded' THEN 100 ELSE progress END,
                    finished_at = :now
                WHERE id = :id
                  AND token = :token
                  AND state = 'running'
                RETURNING ${columns}
                """)
                .param("id", id.value())
                .param("token", token)
                .param("state", state.label())
                .param("error", error)
                .param("now", timestamp(now))
                .query(JobStore::toStatus)
                .optional();
    }

    /** Lets the job wait for its next attempt; empty where that run is no longer the newest. */
    Optional<JobStatus> retry(JobId id, long token, String error, Instant dueAt) {
        return sql("""
                UPDATE ${schema}.jobs
                SET state = 'waiting',
                    error = :error,
                    due_at = :dueAt
                WHERE id = :id
                  AND token = :token
                  AND state = 'running'
                RETURNING ${columns}
                """)
                .param("id", id.value())
                .param("token", token)
                .param("error", error)
                .param("dueAt", timestamp(dueAt))
                .query(JobStore::toStatus)
                .optional();
    }

    /** Undoes the start of a run that was interrupted by a shutdown: it costs no attempt. */
    Optional<JobStatus> handBack(JobId id, long token) {
        return sql("""
                UPDATE ${schema}.jobs
                SET state = 'waiting',
                    attempts = attempts - 1
                WHERE id = :id
                  AND token = :token
                  AND state = 'running'
                RETURNING ${columns}
                """)
                .param("id", id.value())
                .param("token", token)
                .query(JobStore::toStatus)
                .optional();
    }

    /** Takes a run from a process that fell silent, and returns how many were lost; empty where it had not begun. */
    Optional<Integer> lose(JobId id, long token) {
        return sql("""
                UPDATE ${schema}.jobs
                SET attempts = attempts - 1,
                    losses = losses + 1
                WHERE id = :id
                  AND token = :token
                  AND state = 'running'
                RETURNING losses
                """)
                .param("id", id.value())
                .param("token", token)
                .query(Integer.class)
                .optional();
    }

    /** Takes the job out of the queue if no run has picked it up, else asks the run to stop; empty where finished. */
    Optional<JobStatus> cancel(JobId id, Instant now) {
        var kind = sql("""
                UPDATE ${schema}.jobs
                SET cancel_requested = true
                WHERE id = :id
                  AND state IN ('waiting', 'running')
                RETURNING kind
                """).param("id", id.value()).query(String.class).optional();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        boolean waited =
                sql("""
                DELETE FROM ${schema}.job_queue
                WHERE task_name = :kind
                  AND task_instance = :id
                  AND NOT picked
                """).param("kind", kind.get()).param("id", id.toString()).update() > 0;
        return waited ? markCancelled(id, now) : find(id);
    }

    private Optional<JobStatus> markCancelled(JobId id, Instant now) {
        return sql("""
                UPDATE ${schema}.jobs
                SET state = 'cancelled',
                    finished_at = :now
                WHERE id = :id
                RETURNING ${columns}
                """)
                .param("id", id.value())
                .param("now", timestamp(now))
                .query(JobStore::toStatus)
                .optional();
    }

    /** Queues a dead job anew, with all its attempts; empty where it is not dead. */
    Optional<JobStatus> revive(JobId id, Instant now) {
        var revived = sql("""
                UPDATE ${schema}.jobs
                SET state = 'waiting',
                    attempts = 0,
                    losses = 0,
                    progress = 0,
                    cancel_requested = false,
                    due_at = :now,
                    finished_at = NULL
                WHERE id = :id
                  AND state = 'dead'
                RETURNING ${columns}
                """)
                .param("id", id.value())
                .param("now", timestamp(now))
                .query(JobStore::toStatus)
                .optional();
        revived.ifPresent(this::requeue);
        return revived;
    }

    // The queue row starts above the last run's token, so that start() lets the next run in.
    private void requeue(JobStatus job) {
        sql("""
                INSERT INTO ${schema}.job_queue (task_name, task_instance, execution_time, picked, version, priority)
                SELECT kind, id::text, due_at, false, token + 1, priority
                FROM ${schema}.jobs
                WHERE id = :id
                """).param("id", job.id().value()).update();
    }

    /** Deletes one batch of finished jobs and returns how many; succeeded and cancelled ones go earlier than dead. */
    int prune(Instant finishedBefore, Instant deadBefore, int batch) {
        return sql("""
                DELETE FROM ${schema}.jobs
                WHERE id IN (
                    SELECT id
                    FROM ${schema}.jobs
                    WHERE finished_at < :finishedBefore
                      AND (state <> 'dead' OR finished_at < :deadBefore)
                    ORDER BY finished_at
                    LIMIT :batch
                    FOR UPDATE SKIP LOCKED
                )
                """)
                .param("finishedBefore", timestamp(finishedBefore))
                .param("deadBefore", timestamp(deadBefore))
                .param("batch", batch)
                .update();
    }

    List<Depth> listDepths() {
        return sql("""
                SELECT kind, sum(waiting) AS waiting, sum(dead) AS dead, min(oldest_due_at) AS oldest_due_at
                FROM (
                    SELECT task_name AS kind, count(*) AS waiting, 0 AS dead, min(execution_time) AS oldest_due_at
                    FROM ${schema}.job_queue
                    WHERE NOT picked
                    GROUP BY task_name
                    UNION ALL
                    SELECT kind, 0, count(*), NULL
                    FROM ${schema}.jobs
                    WHERE state = 'dead'
                    GROUP BY kind
                ) AS counted
                GROUP BY kind
                ORDER BY kind
                """)
                .query((row, number) -> new Depth(
                        row.getString("kind"),
                        row.getLong("waiting"),
                        row.getLong("dead"),
                        instant(row, "oldest_due_at")))
                .list();
    }

    /** The database's time: hosts' clocks differ, and a heartbeat must not look dead for that. */
    Instant now() {
        return sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Says that a run lives. Empty where another has taken it; else whether it was asked to stop. */
    Optional<Boolean> beat(String kind, String instance, long version) {
        return sql("""
                UPDATE ${schema}.job_queue
                SET last_heartbeat = clock_timestamp()
                WHERE task_name = :kind
                  AND task_instance = :instance
                  AND version = :version
                RETURNING EXISTS (
                    SELECT 1
                    FROM ${schema}.jobs
                    WHERE jobs.id = :job::uuid
                      AND jobs.cancel_requested
                )
                """)
                .param("job", instance.equals(TICK) ? null : instance)
                .param("kind", kind)
                .param("instance", instance)
                .param("version", version)
                .query(Boolean.class)
                .optional();
    }

    /** Queue rows of these tasks whose run has been silent for that long. */
    List<String> findAbandoned(String task, Duration silence) {
        return sql("""
                SELECT task_instance
                FROM ${schema}.job_queue
                WHERE task_name = :task
                  AND picked
                  AND last_heartbeat < clock_timestamp() - make_interval(secs => :silence)
                ORDER BY last_heartbeat
                LIMIT 1000
                """)
                .param("task", task)
                .param("silence", silence.toMillis() / 1000.0)
                .query(String.class)
                .list();
    }

    /** Runs at this moment, in all processes. Holds, until the transaction ends, the lock under which runs are counted. */
    int countRunning(String kind) {
        sql("SELECT pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                .param("lock", schema + ".jobs." + kind)
                .query(row -> {});
        return sql("""
                SELECT count(*)
                FROM ${schema}.job_queue
                WHERE task_name = :kind
                  AND picked
                """).param("kind", kind).query(Integer.class).single();
    }

    /** Makes the one row that ticks for a recurring kind, or gives it the new schedule. */
    void schedule(String task, String cron, Instant next) {
        sql("""
                INSERT INTO ${schema}.job_queue AS ticking
                    (task_name, task_instance, task_data, execution_time, picked, version, priority)
                VALUES
                    (:task, :tick, convert_to(:cron, 'UTF8'), :next, false, 1, :priority)
                ON CONFLICT (task_name, task_instance) DO UPDATE
                SET task_data = excluded.task_data,
                    execution_time = excluded.execution_time
                WHERE ticking.task_data IS DISTINCT FROM excluded.task_data
                """)
                .param("task", task)
                .param("tick", TICK)
                .param("cron", cron)
                .param("next", timestamp(next))
                .param("priority", Priority.URGENT.rank())
                .update();
    }

    private JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text.replace("${schema}", schema).replace("${columns}", COLUMNS));
    }

    private static JobStatus toStatus(ResultSet row, int number) throws SQLException {
        return new JobStatus(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("key"),
                JobState.ofLabel(row.getString("state")),
                Priority.ofRank(row.getInt("priority")),
                row.getInt("attempts"),
                row.getInt("progress"),
                row.getString("progress_message"),
                row.getString("error"),
                row.getString("payload"),
                requiredInstant(row, "enqueued_at"),
                requiredInstant(row, "due_at"),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }

    private static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
