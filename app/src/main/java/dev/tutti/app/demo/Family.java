package dev.tutti.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Ten products that are the same thing in different tempers.
 *
 * @param department the department above
 * @param name the department of its own
 * @param noun what one of them is called
 * @param price of the calmest, in cents, and how much more each next one costs
 * @param options what its variants differ in
 * @param measure the attribute that only this family has
 */
record Family(
        String department,
        String name,
        String noun,
        Shape shape,
        String brand,
        Series price,
        Map<String, List<String>> options,
        String material,
        Measure measure,
        String words) {

    private static final String TABLE = "/demo/families.txt";

    /** Numbers that grow evenly. */
    record Series(int first, int step) {

        int at(int index) {
            return first + index * step;
        }
    }

    /** A figure with a unit; without one it is a plain number. */
    record Measure(String label, String unit, Series values) {

        String code() {
            return label.toLowerCase(Locale.ROOT);
        }
    }

    static List<Family> readAll() {
        var table = Objects.requireNonNull(Family.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Family::read)
                    .toList();
        } catch (IOException broken) {
            throw new DemoFailure("the families cannot be read", broken);
        }
    }

    private static Family read(String line) {
        var cells = line.split("\\|", -1);
        return new Family(
                cells[0],
                cells[1],
                cells[2],
                Shape.valueOf(cells[3]),
                cells[4],
                series(cells[5], cells[6]),
                options(cells[7]),
                cells[8],
                new Measure(cells[9], cells[10], series(cells[11], cells[12])),
                cells[13]);
    }

    private static Series series(String first, String step) {
        return new Series(Integer.parseInt(first), Integer.parseInt(step));
    }

    private static Map<String, List<String>> options(String cell) {
        var options = new LinkedHashMap<String, List<String>>();
        if (cell.isEmpty()) return options;
        for (var option : cell.split(";", -1)) {
            var parts = option.split("=", -1);
            options.put(parts[0], Arrays.asList(parts[1].split(",", -1)));
        }
        return options;
    }
}
