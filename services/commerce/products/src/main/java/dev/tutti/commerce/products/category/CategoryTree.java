package dev.tutti.commerce.products.category;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.commerce.products.attribute.Attributes;
import dev.tutti.platform.runtime.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All categories at one moment. */
public final class CategoryTree {

    public static final int DEPTH_MAX = 8;

    private final Map<UUID, Category> byId = new LinkedHashMap<>();
    private final Map<Optional<UUID>, List<Category>> byParent = new HashMap<>();
    private final Map<UUID, Attributes> attributes = new HashMap<>();

    CategoryTree(List<Category> categories) {
        for (var category : categories) {
            byId.put(category.id(), category);
            byParent.computeIfAbsent(Optional.ofNullable(category.parentId()), missing -> new ArrayList<>())
                    .add(category);
        }
        byId.keySet().forEach(id -> attributes.put(id, collected(id)));
    }

    public Optional<Category> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the category, or refuses with category-not-found. */
    public Category get(UUID id) {
        return find(id).orElseThrow(CategoryTree::notFound);
    }

    /** Returns the category of that id, or of that name in addresses, or refuses with category-not-found. */
    public Category getByIdOrSlug(String text) {
        return byId.values().stream()
                .filter(category ->
                        category.slug().equals(text) || category.id().toString().equals(text))
                .findFirst()
                .orElseThrow(CategoryTree::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN, "category-not-found", "There is no such category.", "categoryId", null);
    }

    List<Category> listChildren(@Nullable UUID parentId) {
        return byParent.getOrDefault(Optional.ofNullable(parentId), List.of());
    }

    /** The way from the root to the category, itself included. */
    public List<Category> path(UUID id) {
        var path = new ArrayList<Category>();
        for (var step = find(id); step.isPresent(); step = step.flatMap(this::findParent)) {
            path.addFirst(step.get());
        }
        return path;
    }

    /** The category and all below it. */
    public List<UUID> below(UUID id) {
        var ids = new ArrayList<UUID>();
        ids.add(id);
        for (int i = 0; i < ids.size(); i++) {
            listChildren(ids.get(i)).forEach(child -> ids.add(child.id()));
        }
        return ids;
    }

    /** The definitions that hold in a category; none without one. */
    public Attributes attributes(@Nullable UUID id) {
        return id == null ? Attributes.NONE : attributes.getOrDefault(id, Attributes.NONE);
    }

    /** The first definition of that code anywhere, for lists that span categories. */
    public Optional<AttributeDefinition> findDefinition(String code) {
        return byId.values().stream()
                .flatMap(category -> category.attributes().stream())
                .filter(definition -> definition.code().equals(code))
                .findFirst();
    }

    int size() {
        return byId.size();
    }

    private Optional<Category> findParent(Category category) {
        return Optional.ofNullable(category.parentId()).flatMap(this::find);
    }

    private Attributes collected(UUID id) {
        return new Attributes(path(id).stream()
                .flatMap(category -> category.attributes().stream())
                .toList());
    }
}
