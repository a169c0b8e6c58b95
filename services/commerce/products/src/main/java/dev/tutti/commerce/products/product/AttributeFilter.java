package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.platform.runtime.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the value of one attribute has to be. */
sealed interface AttributeFilter {

    String code();

    /** One of these values, each as it is kept: text, number or boolean. */
    record AnyOf(String code, List<Object> values) implements AttributeFilter {

        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /** A number between these, both included; null is open. */
    record Between(
            String code, @Nullable BigDecimal min, @Nullable BigDecimal max) implements AttributeFilter {}

    /** Reads what an address asks for: values, or for numbers a range such as 10..20, 10.. or ..20. */
    static AttributeFilter of(AttributeDefinition definition, List<String> asked) {
        if (!definition.filterable()) {
            throw Refusal.invalid("attr." + definition.code(), "Products are not filtered by this attribute.");
        }
        var first = asked.getFirst();
        if (!definition.isNumeric() || !first.contains("..")) {
            return new AnyOf(
                    definition.code(), asked.stream().map(definition::readAny).toList());
        }
        int dots = first.indexOf("..");
        return new Between(
                definition.code(),
                bound(definition, first.substring(0, dots)),
                bound(definition, first.substring(dots + 2)));
    }

    private static @Nullable BigDecimal bound(AttributeDefinition definition, String text) {
        return text.isBlank() ? null : (BigDecimal) definition.readAny(text);
    }
}
