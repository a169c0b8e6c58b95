package dev.tutti.music.streaming.play;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a play was over. */
enum EndReason {
    FINISHED,
    SKIPPED,
    STOPPED,
    REPLACED,
    ERROR;

    /** The reason in JSON, tables and events: lower case. */
    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the reason of that label, or throws an {@link IllegalArgumentException}. */
    static EndReason of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
