package dev.tutti.commerce.products.attribute;

import dev.tutti.platform.runtime.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definitions that hold in one category, inherited ones first. */
public record Attributes(List<AttributeDefinition> definitions) {

    public static final Attributes NONE = new Attributes(List.of());

    public Attributes {
        definitions = List.copyOf(definitions);
    }

    public Optional<AttributeDefinition> find(String code) {
        return definitions.stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }

    /** Returns the definition, or refuses with unknown-attribute. */
    public AttributeDefinition get(String code) {
        return find(code)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "unknown-attribute",
                        "The category defines no attribute '%s'.".formatted(code),
                        "attributes." + code,
                        null));
    }

    /** The values as they are kept; refuses what is not defined, does not fit, or is required and missing. */
    public AttributeValues read(Map<String, Object> given) {
        var values = new HashMap<String, Object>();
        given.forEach((code, value) -> values.put(code, get(code).read(value)));
        for (var definition : definitions) {
            if (definition.required() && !values.containsKey(definition.code())) {
                throw new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "invalid-attribute",
                        "%s is required in this category.".formatted(definition.label()),
                        "attributes." + definition.code(),
                        null);
            }
        }
        return new AttributeValues(values);
    }
}
