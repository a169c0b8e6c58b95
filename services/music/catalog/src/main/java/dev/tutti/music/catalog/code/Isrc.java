package dev.tutti.music.catalog.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * International Standard Recording Code (ISO 3901): two letters of a prefix, three characters of the registrant, two
 * digits of the year, five of the recording. It has no check digit. Hyphens and spaces are dropped on reading.
 */
public record Isrc(@JsonValue String code) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

    public Isrc {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not an ISRC: " + code);
        }
    }

    /** Reads a code as people write it; refuses what is none. */
    @JsonCreator
    public static Isrc of(String text) {
        return find(text)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "invalid-isrc",
                        "An ISRC has two letters, three letters or digits, and seven digits, such as DEA123456789.",
                        "isrc",
                        null));
    }

    /** The code in a text as people write it, if it is one. */
    public static Optional<Isrc> find(String text) {
        var code = text.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new Isrc(code)) : Optional.empty();
    }
}
