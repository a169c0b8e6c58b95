package dev.tutti.platform.events.inbox;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often one event failed through its own fault. Outages do not count. */
final class Attempts {

    private final ConsumerSettings settings;
    private int failed;
    private int schemaWaits;
    private @Nullable Autopsy autopsy;

    Attempts(ConsumerSettings settings) {
        this.settings = settings;
    }

    /** Why the event has to be given up, once it has to. */
    Optional<Autopsy> autopsy() {
        return Optional.ofNullable(autopsy);
    }

    /** Counts a failure and returns the wait before the next attempt. */
    Duration failed(Throwable cause) {
        failed++;
        if (failed >= settings.attempts()) {
            autopsy = Autopsy.of(cause, failed);
            return Duration.ZERO;
        }
        return settings.retryAfter(failed);
    }

    /** Counts a look into the topic of schemas that did not help. */
    Duration schemaMissing(Throwable cause) {
        schemaWaits++;
        if (settings.outageRetry().multipliedBy(schemaWaits).compareTo(settings.schemaWait()) > 0) {
            autopsy = Autopsy.of(cause, schemaWaits);
            return Duration.ZERO;
        }
        return settings.outageRetry();
    }
}
