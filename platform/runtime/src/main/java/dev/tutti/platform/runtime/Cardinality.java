package dev.tutti.platform.runtime;

/** How many copies of a service may run at once. */
public enum Cardinality {
    /** Any number; work that only one copy may do takes a lease. */
    MANY,
    /** One at a time: a second copy waits for the lease before it becomes ready. */
    SINGLETON
}
