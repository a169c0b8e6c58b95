package dev.tutti.platform.runtime.lease;

/** The token of one taking of a lease, checked in the transaction of the write it protects. */
record Fence(LeaseStore store, String schema, String name, long token) {

    void check() {
        if (!store.lock(schema, name, token)) {
            throw new LeaseLost(schema + "." + name, token);
        }
    }
}
