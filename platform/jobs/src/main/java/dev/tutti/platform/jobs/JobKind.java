package dev.tutti.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * A sort of background work with its bounds, kept as a constant beside its handler. The service that owns the handler
 * owns the kind; names need to be unique within a service only.
 *
 * <pre>{@code
 * static final JobKind<IngestTrack> INGEST = JobKind.of("ingest", IngestTrack.class)
 *         .concurrency(2)
 *         .timeout(Duration.ofMinutes(15))
 *         .retry(RetryPolicy.attempts(3));
 * }</pre>
 */
public final class JobKind<T> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int NAME_LENGTH_MAX = 60;

    private final String name;
    private final Class<T> payload;
    private final JobLimits limits;
    private final Priority priority;
    private final @Nullable String cron;

    private JobKind(String name, Class<T> payload, JobLimits limits, Priority priority, @Nullable String cron) {
        this.name = name;
        this.payload = payload;
        this.limits = limits;
        this.priority = priority;
        this.cron = cron;
    }

    /** One run at a time per process, five attempts, ten minutes each, normal priority. */
    public static <T> JobKind<T> of(String name, Class<T> payload) {
        return new JobKind<>(checked(name), payload, JobLimits.STANDARD, Priority.NORMAL, null);
    }

    /**
     * Work that recurs: once per moment of the schedule in the whole installation, in UTC. After a pause the missed
     * moments are made up for by one run, and while a run lasts the next moment is left out.
     *
     * @param cron six fields, seconds first, as Spring reads them: {@code "0 17 3 * * *"}
     */
    public static JobKind<CronTick> recurring(String name, String cron) {
        CronExpression.parse(cron);
        return new JobKind<>(checked(name), CronTick.class, JobLimits.STANDARD, Priority.NORMAL, cron);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("a kind's name is lower-case words joined by dashes: " + name);
        }
        return name;
    }

    /** Runs at once in one process; a process on a bigger machine does not take more. */
    public JobKind<T> concurrency(int runs) {
        return with(new JobLimits(runs, limits.concurrencyInAll(), limits.retry(), limits.timeout()));
    }

    /** Runs at once in all processes together. Costs a lock per start, so only where something outside needs it. */
    public JobKind<T> concurrencyInAll(int runs) {
        return with(new JobLimits(limits.concurrency(), runs, limits.retry(), limits.timeout()));
    }

    public JobKind<T> retry(RetryPolicy retry) {
        return with(new JobLimits(limits.concurrency(), limits.concurrencyInAll(), retry, limits.timeout()));
    }

    /** A run that takes longer is interrupted and counts as failed. */
    public JobKind<T> timeout(Duration timeout) {
        return with(new JobLimits(limits.concurrency(), limits.concurrencyInAll(), limits.retry(), timeout));
    }

    /** The priority of jobs that are enqueued without one. */
    public JobKind<T> priority(Priority priority) {
        return new JobKind<>(name, payload, limits, priority, cron);
    }

    private JobKind<T> with(JobLimits limits) {
        return new JobKind<>(name, payload, limits, priority, cron);
    }

    public String name() {
        return name;
    }

    public Class<T> payload() {
        return payload;
    }

    public Priority priority() {
        return priority;
    }

    JobLimits limits() {
        return limits;
    }

    Optional<CronExpression> findCron() {
        return Optional.ofNullable(cron).map(CronExpression::parse);
    }

    @Override
    public String toString() {
        return name;
    }
}
