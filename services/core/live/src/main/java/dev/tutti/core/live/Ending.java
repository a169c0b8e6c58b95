package dev.tutti.core.live;

import java.util.Locale;

/** Why a connection ends, for its client: as a word, and as the code that closes a WebSocket. */
enum Ending {
    /** The client went away, and nobody is left to be told. */
    GONE(1001),
    STOPPING(1012),
    UNAVAILABLE(1013),
    MALFORMED(4400),
    UNAUTHENTICATED(4401),
    TOKEN_EXPIRED(4401),
    SESSION_REVOKED(4401),
    TOO_SLOW(4408),
    REPLACED(4409),
    TOO_MANY_MESSAGES(4429);

    private final int code;

    Ending(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
