package dev.tutti.commerce.products.product;

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
}
