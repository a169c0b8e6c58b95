package dev.tutti.music.catalog.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** What kind of release it is, as shops and charts sort them. */
public enum ReleaseType {
    ALBUM,
    EP,
    SINGLE;

    /** The word in the API and in the database: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ReleaseType of(String label) {
        for (var type : values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw Refusal.invalid("type", "type is album, ep or single.");
    }
}
