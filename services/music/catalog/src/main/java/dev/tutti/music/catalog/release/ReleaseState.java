package dev.tutti.music.catalog.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** Draft, then live at once or scheduled for its date, then perhaps taken down. */
public enum ReleaseState {
    /** Only its owner sees it; tracks come and go. */
    DRAFT,
    /** Complete; goes live by itself at the beginning of its date. */
    SCHEDULED,
    /** Everybody sees it, and plays it where its territories allow. */
    LIVE,
    /** Nobody plays it any more; its owner still sees it and may publish it again. */
    TAKEN_DOWN;

    /** The word in the API and in the database: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the state of that label, or refuses. */
    @JsonCreator
    public static ReleaseState of(String label) {
        for (var state : values()) {
            if (state.label().equals(label)) {
                return state;
            }
        }
        throw Refusal.invalid("state", "state is draft, scheduled, live or taken_down.");
    }
}
