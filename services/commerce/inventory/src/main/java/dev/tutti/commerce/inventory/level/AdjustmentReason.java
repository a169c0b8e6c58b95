package dev.tutti.commerce.inventory.level;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** Why somebody says that there is more or less than the ledger knows. */
enum AdjustmentReason {
    COUNT,
    DAMAGE,
    LOSS,
    FOUND,
    WRITE_OFF,
    INITIAL,
    OTHER;

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static AdjustmentReason of(String label) {
        for (var reason : values()) {
            if (reason.label().equals(label)) {
                return reason;
            }
        }
        throw Refusal.invalid("reason", "reason is count, damage, loss, found, write-off, initial or other.");
    }

    /** Whether units are gone for good, which the ledger tells apart from a wrong count. */
    boolean writesOff() {
        return this == DAMAGE || this == LOSS || this == WRITE_OFF;
    }

    boolean allows(long quantity) {
        return switch (this) {
            case DAMAGE, LOSS, WRITE_OFF -> quantity < 0;
            case FOUND, INITIAL -> quantity > 0;
            case COUNT, OTHER -> quantity != 0;
        };
    }
}
