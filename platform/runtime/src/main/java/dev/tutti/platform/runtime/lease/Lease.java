package dev.tutti.platform.runtime.lease;

/** Held by one process at a time; see {@link Leases}. */
public interface Lease {

    /** The fencing token: larger than that of every earlier holder. */
    long token();

    /**
     * Whether the lease was renewed in time, by this process's own clock. True is a hint, not a proof: between the
     * answer and a write the process may pause. What must not happen twice calls {@link #fence()}.
     */
    boolean isHeld();

    /**
     * Locks the lease's row for the rest of the current transaction and checks the token, so that what the transaction
     * writes is written by the holder or not at all.
     *
     * @throws LeaseLost where another process holds the lease by now
     */
    void fence();
}
