package dev.tutti.platform.runtime.lease;

/** Long-running work under a lease. It returns, or is interrupted, when the lease is lost or the process stops. */
@FunctionalInterface
public interface LeasedTask {

    void run(Lease lease) throws InterruptedException;
}
