package dev.tutti.platform.jobs;

import java.time.Instant;

/** The payload of a recurring job: the moment of its schedule that made it due. */
public record CronTick(Instant scheduledAt) {}
