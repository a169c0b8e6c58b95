package dev.tutti.platform.streams;

import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.jspecify.annotations.Nullable;

/** A job that did not come to run: its checkpoint does not fit it, or is damaged. */
final class NotRestored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRestored(@Nullable ErrorInfo failure) {
        super("the job did not start", failure == null ? null : failure.getException());
    }
}
