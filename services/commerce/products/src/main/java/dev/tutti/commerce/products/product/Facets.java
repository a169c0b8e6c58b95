package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.commerce.products.category.Categories;
import dev.tutti.commerce.products.category.CategoryTree;
import dev.tutti.platform.runtime.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a list can be narrowed by, with counts. They are those of the newest {@link #PRODUCTS_MAX} products that match, so
 * that a shop of a million costs what a shop of thousands costs; where more match, the counts say which values are
 * frequent and not how many there are. A facet that is chosen from counts as if it were not, so that its other values
 * stay to choose.
 */
@Component
class Facets {

    static final int PRODUCTS_MAX = 5_000;
    private static final int VALUES_MAX = 30;

    private final Categories categories;
    private final ProductListStore store;

    Facets(Categories categories, ProductListStore store) {
        this.categories = categories;
        this.store = store;
    }

    /**
     * @param counted of how many products these are the counts
     * @param isCapped whether more match than were counted
     */
    record Counted(List<Facet> facets, int counted, boolean isCapped) {}

    @Transactional(readOnly = true)
    Counted count(ProductCriteria criteria) {
        var tree = categories.tree();
        var definitions = definitions(tree, criteria);
        var codes = definitions.stream().map(AttributeDefinition::code).toList();
        var all = store.count(criteria, codes, PRODUCTS_MAX + 1);
        int total = all.stream()
                .filter(count -> count.code().equals("total"))
                .mapToInt(FacetCount::products)
                .sum();
        var facets = new ArrayList<Facet>();
        facets.add(brands(criteria, all));
        if (criteria.categoryIds().isEmpty()) {
            facets.add(categories(tree, all));
        }
        for (var definition : definitions) {
            facets.add(attribute(definition, criteria, all));
        }
        facets.removeIf(facet -> facet.values().isEmpty());
        return new Counted(facets, Math.min(total, PRODUCTS_MAX), total > PRODUCTS_MAX);
    }

    /** Those of the category that is looked at; elsewhere those that are filtered by. */
    private static List<AttributeDefinition> definitions(CategoryTree tree, ProductCriteria criteria) {
        if (!criteria.categoryIds().isEmpty()) {
            return tree.attributes(criteria.categoryIds().getFirst()).definitions().stream()
                    .filter(AttributeDefinition::filterable)
                    .toList();
        }
        return criteria.attributes().stream()
                .flatMap(filter -> tree.findDefinition(filter.code()).stream())
                .toList();
    }

    private Facet brands(ProductCriteria criteria, List<FacetCount> all) {
        var counts = criteria.brands().isEmpty() ? all : store.count(criteria.withoutBrands(), List.of(), PRODUCTS_MAX);
        return new Facet("brand", "Brand", "text", values(counts, "brand"));
    }

    private static Facet categories(CategoryTree tree, List<FacetCount> all) {
        var values = values(all, "category").stream()
                .map(value -> new Facet.Value(
                        value.value(),
                        tree.find(UUID.fromString(value.value()))
                                .map(category -> category.name())
                                .orElse(value.value()),
                        value.count()))
                .toList();
        return new Facet("category", "Category", "category", values);
    }

    private Facet attribute(AttributeDefinition definition, ProductCriteria criteria, List<FacetCount> all) {
        var code = definition.code();
        boolean isChosen =
                criteria.attributes().stream().anyMatch(filter -> filter.code().equals(code));
        var counts = isChosen ? store.count(criteria.withoutAttribute(code), List.of(code), PRODUCTS_MAX) : all;
        var values = values(counts, "attr." + code).stream()
                .map(value -> new Facet.Value(value.value(), label(definition, value.value()), value.count()))
                .toList();
        return new Facet(code, definition.label(), definition.type().label(), values);
    }

    private static String label(AttributeDefinition definition, String value) {
        return definition.labelOf(definition.isNumeric() ? new BigDecimal(value) : value);
    }

    private static List<Facet.Value> values(List<FacetCount> counts, String code) {
        return counts.stream()
                .filter(count -> count.code().equals(code))
                .limit(VALUES_MAX)
                .map(count -> new Facet.Value(count.value(), count.value(), count.products()))
                .toList();
    }

    /** Returns the definition that an address filters by, or refuses with unknown-attribute. */
    @Transactional(readOnly = true)
    AttributeDefinition definition(List<UUID> categoryIds, String code) {
        var tree = categories.tree();
        var definition = categoryIds.isEmpty()
                ? tree.findDefinition(code)
                : tree.below(categoryIds.getFirst()).stream()
                        .flatMap(id -> tree.attributes(id).find(code).stream())
                        .findFirst();
        return definition.orElseThrow(() -> new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "unknown-attribute",
                "No category here defines an attribute '%s'.".formatted(code),
                "attr." + code,
                null));
    }
}
