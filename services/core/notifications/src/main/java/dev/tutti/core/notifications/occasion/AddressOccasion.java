package dev.tutti.core.notifications.occasion;

import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.RetryPolicy;
import java.time.Duration;
import java.util.UUID;

/** The job that finds out who is to hear of an occasion; its key is the event's id. */
public record AddressOccasion(UUID eventId) {

    /** The service that knows the readers may be away for hours. */
    private static final int ATTEMPTS_MAX = 20;

    public static final JobKind<AddressOccasion> KIND = JobKind.of("address", AddressOccasion.class)
            .concurrency(4)
            .timeout(Duration.ofMinutes(1))
            .retry(RetryPolicy.attempts(ATTEMPTS_MAX));
}
