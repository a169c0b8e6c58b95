package dev.tutti.core.notifications.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a message came. */
enum MessageState {
    /** Nobody tried yet. */
    WAITING,
    /** An attempt failed, and another follows. */
    RETRYING,
    DELIVERED,
    /** The reader is gone, or cannot be reached this way any more. */
    UNADDRESSED,
    /** Refused for good, or tried too often; an administrator may try again. */
    DEAD;

    /** The word in the API and in the database: lower case. */
    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageState ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    boolean isFinished() {
        return switch (this) {
            case WAITING, RETRYING -> false;
            case DELIVERED, UNADDRESSED, DEAD -> true;
        };
    }
}
