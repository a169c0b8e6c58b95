package dev.tutti.platform.runtime.call;

import java.util.Optional;
import java.util.concurrent.Callable;

/** As whom this process calls; {@code platform/security} knows. */
public interface CallIdentity {

    /** The bearer token for a call over HTTP to that service. */
    Optional<String> bearerFor(String service);

    /** Runs an in-process call as that token's bearer would be seen by the other service. */
    <T> T within(String service, Callable<T> call) throws Exception;
}
