package dev.tutti.commerce.products.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the shop calls one variant: unique, and as its merchant writes it, case included. It has no slashes, since it
 * stands in addresses.
 */
public record Sku(@JsonValue String code) implements Comparable<Sku> {

    public static final int LENGTH_MAX = 100;

    private static final Pattern SHAPE =
            Pattern.compile("[^\\p{Cntrl}\\p{Z}/\\\\](?:[^\\p{Cntrl}/\\\\]*[^\\p{Cntrl}\\p{Z}/\\\\])?");

    public Sku {
        if (code.length() > LENGTH_MAX || !SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a SKU: " + code);
        }
    }

    /** Reads a SKU as people write it; refuses what is none. */
    @JsonCreator
    public static Sku of(String text) {
        return find(text)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "invalid-sku",
                        "A SKU has 1 to %d characters, without slashes and control characters.".formatted(LENGTH_MAX),
                        "sku",
                        (long) LENGTH_MAX));
    }

    /** The SKU in a text as people write it, if it is one. */
    public static Optional<Sku> find(String text) {
        var code = text.strip();
        return code.length() <= LENGTH_MAX && SHAPE.matcher(code).matches()
                ? Optional.of(new Sku(code))
                : Optional.empty();
    }

    @Override
    public int compareTo(Sku other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
