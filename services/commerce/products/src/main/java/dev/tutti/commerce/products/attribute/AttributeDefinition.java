package dev.tutti.commerce.products.attribute;

import dev.tutti.platform.runtime.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What products of a category may, or must, say about themselves.
 *
 * @param code stable; values are kept under it
 * @param unit for a dimension, and only for one
 * @param values for an enumeration, and only for one
 * @param min for numbers and dimensions
 * @param max for numbers and dimensions
 * @param maxLength for texts
 */
public record AttributeDefinition(
        String code,
        String label,
        AttributeType type,
        @Nullable String unit,
        @Nullable List<AllowedValue> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer maxLength,
        boolean required,
        boolean filterable) {

    public static final int TEXT_MAX = 1_000;

    private static final int LABEL_MAX = 100;
    private static final int VALUES_MAX = 500;

    public AttributeDefinition {
        values = values == null ? null : List.copyOf(values);
        require(
                code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && code.length() <= 40,
                "A code is lower-case words joined by dashes.");
        require(
                !label.isBlank() && label.length() <= LABEL_MAX,
                "A label has 1 to %d characters.".formatted(LABEL_MAX));
        require((type == AttributeType.DIMENSION) == (unit != null), "A dimension has a unit, and nothing else has.");
        require(unit == null || Unit.find(unit).isPresent(), "The unit is not known.");
        require(
                (type == AttributeType.ENUMERATION) == (values != null),
                "An enumeration has values, and nothing else has.");
        require(
                values == null || isUsable(values),
                "An enumeration has 1 to %d values, each once.".formatted(VALUES_MAX));
        require(isNumeric(type) || (min == null && max == null), "Only numbers and dimensions have bounds.");
        require(min == null || max == null || min.compareTo(max) <= 0, "min is not above max.");
        require(
                maxLength == null || (type == AttributeType.TEXT && maxLength >= 1 && maxLength <= TEXT_MAX),
                "Only texts have a length, of 1 to %d characters.".formatted(TEXT_MAX));
    }

    /** A value of an enumeration, and what people call it. */
    public record AllowedValue(String value, String label) {

        public AllowedValue {
            require(
                    !value.isBlank() && value.length() <= LABEL_MAX && !label.isBlank() && label.length() <= LABEL_MAX,
                    "A value and its label have 1 to %d characters.".formatted(LABEL_MAX));
        }
    }

    /**
     * The value as it is kept, from JSON or from the text of a file: a text, a number in the unit, or a boolean. Refuses
     * what does not fit.
     */
    public Object read(Object given) {
        return switch (type) {
            case TEXT -> text(given);
            case NUMBER -> bounded(number(given));
            case DIMENSION -> bounded(dimension(given));
            case BOOLEAN -> flag(given);
            case ENUMERATION -> allowed(given);
        };
    }

    /** As {@link #read}, for a question: bounds do not matter there. */
    public Object readAny(Object given) {
        return switch (type) {
            case NUMBER -> number(given);
            case DIMENSION -> dimension(given);
            case TEXT, BOOLEAN, ENUMERATION -> read(given);
        };
    }

    /** What people call the value. */
    public String labelOf(Object value) {
        return switch (type) {
            case ENUMERATION ->
                allowedValues().stream()
                        .filter(allowed -> allowed.value().equals(value))
                        .findFirst()
                        .map(AllowedValue::label)
                        .orElseGet(value::toString);
            case DIMENSION -> value + " " + unit;
            case TEXT, NUMBER, BOOLEAN -> value.toString();
        };
    }

    private String text(Object given) {
        int max = maxLength == null ? TEXT_MAX : maxLength;
        if (!(given instanceof String text) || text.isBlank() || text.length() > max || text.indexOf('\0') >= 0) {
            throw invalid("is a text of 1 to %d characters".formatted(max));
        }
        return text.strip();
    }

    private BigDecimal number(Object given) {
        return Numbers.find(given.toString()).orElseThrow(() -> invalid("is a number"));
    }

    /** A number of the unit, or a text of a number and a unit of the same quantity: 12 mm. */
    private BigDecimal dimension(Object given) {
        var target = Unit.find(unit == null ? "" : unit).orElseThrow();
        var parts = given.toString().strip().split("(?<=[0-9])\\s*(?=[A-Za-z]+$)", 2);
        var amount = Numbers.find(parts[0]);
        var source = parts.length == 1 ? target : Unit.find(parts[1]).orElse(null);
        if (amount.isEmpty() || source == null || !source.measuresAs(target)) {
            throw invalid("is a number of %s, or of a unit of the same quantity".formatted(target.symbol()));
        }
        return Numbers.plain(source == target ? amount.get() : source.in(target, amount.get()));
    }

    private BigDecimal bounded(BigDecimal number) {
        if ((min != null && number.compareTo(min) < 0) || (max != null && number.compareTo(max) > 0)) {
            throw invalid(
                    "lies between %s and %s".formatted(min == null ? "anything" : min, max == null ? "anything" : max));
        }
        return number;
    }

    private Boolean flag(Object given) {
        return switch (given.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw invalid("is true or false");
        };
    }

    private String allowed(Object given) {
        var text = given.toString().strip();
        return allowedValues().stream()
                .filter(allowed ->
                        allowed.value().equals(text) || allowed.label().equalsIgnoreCase(text))
                .findFirst()
                .map(AllowedValue::value)
                .orElseThrow(() -> invalid("is one of the values that the category lists"));
    }

    private List<AllowedValue> allowedValues() {
        return values == null ? List.of() : values;
    }

    private Refusal invalid(String rule) {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "invalid-attribute",
                "%s %s.".formatted(label, rule),
                "attributes." + code,
                null);
    }

    public boolean isNumeric() {
        return isNumeric(type);
    }

    private static boolean isNumeric(AttributeType type) {
        return type == AttributeType.NUMBER || type == AttributeType.DIMENSION;
    }

    private static boolean isUsable(List<AllowedValue> values) {
        var seen = new HashSet<String>();
        return !values.isEmpty()
                && values.size() <= VALUES_MAX
                && values.stream().allMatch(value -> seen.add(value.value()));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw Refusal.invalid("attributes", message);
        }
    }
}
