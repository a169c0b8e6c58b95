package dev.tutti.tests.retail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The file's names of countries as ISO 3166-1 codes. */
final class Countries {

    private static final Map<String, String> OWN_NAMES =
            Map.of("EIRE", "IE", "USA", "US", "RSA", "ZA", "Channel Islands", "JE", "Czech Republic", "CZ");

    private static final Map<String, String> ENGLISH_NAMES = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code -> code));

    /** User-assigned in ISO 3166-1: somewhere that has no code, such as Unspecified or European Community. */
    private static final String SOMEWHERE = "ZZ";

    private Countries() {}

    static String code(String name) {
        return OWN_NAMES.getOrDefault(name, ENGLISH_NAMES.getOrDefault(name, SOMEWHERE));
    }
}
