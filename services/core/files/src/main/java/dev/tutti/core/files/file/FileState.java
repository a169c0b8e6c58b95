package dev.tutti.core.files.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a file is. */
public enum FileState {
    /** Some of its pieces are missing. */
    UPLOADING,
    /** Whole, and waiting for its turn. */
    RECEIVED,
    PROCESSING,
    /** Every row was looked at, or every picture made; rows may have been refused. */
    DONE,
    /** The file as a whole is no good, or something broke on our side. */
    FAILED;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileState ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    public boolean isFinished() {
        return this == DONE || this == FAILED;
    }
}
