package dev.tutti.music.catalog.code;

import dev.tutti.platform.runtime.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a release may be played: some countries, or the world.
 *
 * @param codes ISO 3166-1 alpha-2 in alphabetical order; null is the world
 */
public record Territories(@Nullable List<String> codes) {

    public static final Territories WORLD = new Territories(null);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Territories {
        codes = codes == null ? null : List.copyOf(codes);
    }

    /** Reads codes as people write them; null is the world, an empty list or an unknown code is refused. */
    public static Territories of(@Nullable Collection<String> codes) {
        if (codes == null) {
            return WORLD;
        }
        var sorted = new TreeSet<String>();
        for (var code : codes) {
            sorted.add(code.strip().toUpperCase(Locale.ROOT));
        }
        if (sorted.isEmpty()) {
            throw refusal("Name at least one territory, or leave them out for the whole world.");
        }
        for (var code : sorted) {
            if (!COUNTRIES.contains(code)) {
                throw refusal("'%s' is not a country code of ISO 3166-1, such as DE.".formatted(code));
            }
        }
        return new Territories(List.copyOf(sorted));
    }

    /** Whether a listener in that country may play it. */
    public boolean allow(String country) {
        return codes == null || codes.contains(country);
    }

    private static Refusal refusal(String message) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-territory", message, "territories", null);
    }
}
