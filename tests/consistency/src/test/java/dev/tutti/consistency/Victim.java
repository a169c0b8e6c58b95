package dev.tutti.consistency;

/** What a round kills. */
enum Victim {
    JVM,
    POSTGRES,
    BOTH,
    /** The JVM, and once more while it is starting again. */
    JVM_TWICE
}
