package dev.tutti.platform.runtime.call;

import java.lang.reflect.Method;

/**
 * Makes in-process calls as unreliable as the network, in tests ("paranoid local"): what passes with delays, duplicates
 * and failures in one process survives the split.
 */
public interface CallFaults {

    /** Called before the call reaches the service; may wait, or throw what a network would. */
    void before(Method method);

    /** How often the service gets the call, at least once; the answer of the last one counts. */
    int deliveries(Method method);

    /** Called after the service has answered and before the caller sees it; may throw: the answer was lost. */
    void after(Method method);
}
