package dev.tutti.platform.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Gives a request more time, where only its handler knows that it needs it. */
public final class RequestDeadline {

    private RequestDeadline() {}

    public static void extend(HttpServletRequest request, Duration time) {
        if (request.getAttribute(LimitFilter.DEADLINE) instanceof Deadline deadline) {
            deadline.extendTo(time);
        }
    }
}
