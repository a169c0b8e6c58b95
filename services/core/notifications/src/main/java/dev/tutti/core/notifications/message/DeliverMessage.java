package dev.tutti.core.notifications.message;

import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.RetryPolicy;
import java.time.Duration;
import java.util.UUID;

/** The job that delivers a message; its key is the message's id. */
record DeliverMessage(UUID messageId) {

    /** With the waits below about eight hours: a mail server that is away over night gets its mail in the morning. */
    static final int ATTEMPTS_MAX = 12;

    static final JobKind<DeliverMessage> KIND = JobKind.of("deliver", DeliverMessage.class)
            .concurrency(4)
            .timeout(Duration.ofMinutes(2))
            .retry(RetryPolicy.attempts(ATTEMPTS_MAX).waiting(Duration.ofSeconds(30), Duration.ofHours(2)));
}
