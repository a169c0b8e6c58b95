package dev.tutti.platform.runtime.call;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** How a call reaches the other service. */
sealed interface Transport permits InProcessTransport, HttpTransport {

    /** Returns the service's answer; throws a refusal, or {@link CallFailed}. */
    @Nullable
    Object call(Method method, Object[] arguments);
}
