package dev.tutti.platform.testing;

import dev.tutti.platform.runtime.call.CallFaults;
import java.lang.reflect.Method;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** The network's bad habits for calls inside one process: late, doubled. Equal seeds make equal choices. */
record ParanoidCalls(long seed, Random random) implements CallFaults {

    private static final int DELAY_MILLIS_MAX = 20;

    ParanoidCalls(long seed) {
        this(seed, new Random(seed));
    }

    @Override
    public void before(Method method) {
        LockSupport.parkNanos(1_000_000L * random.nextInt(DELAY_MILLIS_MAX));
    }

    @Override
    public int deliveries(Method method) {
        return random.nextInt(4) == 0 ? 2 : 1;
    }

    @Override
    public void after(Method method) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ParanoidCalls(var otherSeed, var _) && otherSeed == seed;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seed);
    }
}
