package dev.tutti.core.files.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a table's columns. Whether letters are upper or lower case, and whether words are joined by spaces,
 * dashes or underscores, makes no difference: {@code Variant SKU}, {@code variant_sku} and {@code variantSku} are one.
 */
public final class Columns {

    public static final int COLUMNS_MAX = 500;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** The answers of {@link #place}, which is asked the same for every row. */
    private final Map<String, Integer> asked = new HashMap<>();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** Columns without a name are read over; two of one name make the table ambiguous. */
    static Columns of(List<String> header) throws UnreadableFile {
        if (header.size() > COLUMNS_MAX) {
            throw tooMany("The header");
        }
        var stripped = new ArrayList<String>();
        header.forEach(name -> stripped.add(name.strip()));
        var columns = new Columns(stripped);
        for (int i = 0; i < stripped.size(); i++) {
            var key = key(stripped.get(i));
            if (!key.isEmpty() && columns.places.put(key, i) != null) {
                throw new UnreadableFile(
                        "duplicate-column",
                        "The column '%s' is there twice: remove or rename one.".formatted(stripped.get(i)));
            }
        }
        return columns;
    }

    static UnreadableFile tooMany(String what) {
        return new UnreadableFile("too-many-columns", "%s has more than %d columns.".formatted(what, COLUMNS_MAX));
    }

    /** Drops everything that people write differently; names of other scripts stay as they are. */
    static String key(String name) {
        var key = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    public List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** Where the column is; -1 where the table has none of that name. */
    int place(String name) {
        return asked.computeIfAbsent(name, wanted -> places.getOrDefault(key(wanted), -1));
    }

    /** Whether one of these names means that column. */
    public static boolean isAmong(String name, List<String> names) {
        return names.stream().map(Columns::key).anyMatch(key(name)::equals);
    }
}
