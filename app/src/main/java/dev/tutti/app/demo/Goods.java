package dev.tutti.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One product of the demo.
 *
 * @param temper which of the family it is, from the calmest
 */
record Goods(Family family, int temper) {

    static final String CURRENCY = "EUR";

    private static final List<String> TEMPERS = List.of(
            "Grave", "Largo", "Lento", "Adagio", "Andante", "Moderato", "Allegretto", "Allegro", "Vivace", "Presto");
    private static final int NOUN_LETTERS = 6;
    private static final int TEMPER_LETTERS = 7;
    private static final int VALUE_LETTERS = 4;

    /** A variant of it. */
    record Form(String sku, Map<String, String> options) {}

    /** Temper by temper, so that the newest of them are of many kinds. */
    static List<Goods> all() {
        var families = Family.readAll();
        return IntStream.range(0, TEMPERS.size())
                .boxed()
                .flatMap(temper -> families.stream().map(family -> new Goods(family, temper)))
                .toList();
    }

    String title() {
        return TEMPERS.get(temper) + " " + family.noun();
    }

    String description() {
        return "%s %s Part of the %s line by %s."
                .formatted(
                        family.words(),
                        temper < TEMPERS.size() / 2 ? "A calm one." : "A lively one.",
                        TEMPERS.get(temper),
                        family.brand());
    }

    int cents() {
        return family.price().at(temper);
    }

    /** What one of them costs the shop. */
    int cost() {
        return cents() * 55 / 100;
    }

    Map<String, Object> attributes() {
        return Map.of(
                "material",
                family.material(),
                "temper",
                temper < TEMPERS.size() / 2 ? "calm" : "lively",
                family.measure().code(),
                family.measure().values().at(temper));
    }

    /** Every combination of the options, a few left out: nothing is made in everything. */
    List<Form> forms() {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (var option : family.options().entrySet()) {
            var longer = new ArrayList<Map<String, String>>();
            for (var combination : combinations) {
                for (var value : option.getValue()) {
                    var next = new LinkedHashMap<>(combination);
                    next.put(option.getKey(), value);
                    longer.add(next);
                }
            }
            combinations = longer;
        }
        return combinations.stream()
                .filter(combination -> !(temper % 3 == 0
                        && "Brick".equals(combination.get("Color"))
                        && "XL".equals(combination.get("Size"))))
                .map(combination -> new Form(sku(combination), combination))
                .toList();
    }

    /** How many lie on the shelf at first; a few are rare, and a few are out. */
    int stock(RandomGenerator random) {
        int luck = random.nextInt(20);
        if (luck == 0) return 0;
        return luck == 1 ? 1 + random.nextInt(4) : 60 + random.nextInt(340);
    }

    byte[] picture() {
        return new Easel(family.shape(), temper).paint();
    }

    private String sku(Map<String, String> options) {
        var parts = new ArrayList<String>();
        parts.add(code(family.noun(), NOUN_LETTERS));
        parts.add(code(TEMPERS.get(temper), TEMPER_LETTERS));
        options.values().forEach(value -> parts.add(code(value, VALUE_LETTERS)));
        return String.join("-", parts);
    }

    private static String code(String words, int length) {
        var letters = words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters.substring(0, Math.min(length, letters.length()));
    }
}
