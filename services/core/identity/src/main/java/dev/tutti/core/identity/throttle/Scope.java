package dev.tutti.core.identity.throttle;

import java.util.Locale;

/** What is counted. */
enum Scope {
    PAIR,
    ADDRESS,
    ACCOUNT,
    REGISTRATION,
    TAKEN;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
