package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Content;
import java.util.Locale;

/** A facet's value as one term: code, folded value, label and value, apart by a character that no text has. */
record FacetTerm(String code, String label, String value) {

    private static final char APART = '\u0001';

    static FacetTerm of(Content.Facet facet) {
        return new FacetTerm(facet.code(), facet.label(), facet.value());
    }

    static FacetTerm parse(String term) {
        var parts = term.split(String.valueOf(APART), 3);
        return new FacetTerm(parts[0], parts[1], parts[2]);
    }

    /** What is counted. */
    String text() {
        return code + APART + label + APART + value;
    }

    /** What is filtered by, in any case. */
    String key() {
        return key(code, value);
    }

    static String key(String code, String value) {
        return code + APART + value.toLowerCase(Locale.ROOT);
    }
}
