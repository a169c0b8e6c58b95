package dev.tutti.platform.jobs;

import java.util.UUID;

/** One job, from its enqueueing to the end of its retention. */
public record JobId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
