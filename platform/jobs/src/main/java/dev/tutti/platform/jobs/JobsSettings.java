package dev.tutti.platform.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param poll how often a process looks for jobs that nobody told it of: those of other processes, retries, delays
 * @param heartbeat how often a run says that it lives; after four missed beats another process takes it over
 * @param drain how long running jobs may finish at shutdown before they are interrupted and handed back
 * @param payloadMax of one job's payload as JSON; larger things belong into storage
 * @param keepFinished how long succeeded and cancelled jobs stay readable, and their keys taken
 * @param keepDead how long dead jobs wait for somebody to look at them
 */
@ConfigurationProperties("tutti.jobs")
record JobsSettings(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("1s") Duration heartbeat,
        @DefaultValue("8s") Duration drain,
        @DefaultValue("64KB") DataSize payloadMax,
        @DefaultValue("7d") Duration keepFinished,
        @DefaultValue("90d") Duration keepDead) {

    /** The fewest that db-scheduler allows: a run is given up after this many heartbeats. */
    static final int HEARTBEATS_MISSED_MAX = 4;

    JobsSettings {
        if (!poll.isPositive() || !heartbeat.isPositive() || drain.isNegative()) {
            throw new IllegalArgumentException("tutti.jobs.poll and .heartbeat must be positive, .drain not negative");
        }
    }

    Duration abandonedAfter() {
        return heartbeat.multipliedBy(HEARTBEATS_MISSED_MAX);
    }
}
