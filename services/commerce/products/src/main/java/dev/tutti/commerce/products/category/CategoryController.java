package dev.tutti.commerce.products.category;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.commerce.products.attribute.AttributeDefinition.AllowedValue;
import dev.tutti.commerce.products.attribute.AttributeType;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/categories")
class CategoryController {

    private static final String MERCHANTS = "hasAnyRole('merchant', 'administrator')";

    /** A category with more active products than this shows this many. */
    private static final int PRODUCTS_COUNTED_MAX = 1_000;

    private final Categories categories;
    private final Idempotency idempotency;

    CategoryController(Categories categories, Idempotency idempotency) {
        this.categories = categories;
        this.idempotency = idempotency;
    }

    @Anonymous
    @GetMapping
    Tree list() {
        var counts = categories.countProducts(PRODUCTS_COUNTED_MAX);
        return new Tree(branches(categories.tree(), null, counts));
    }

    @PreAuthorize(MERCHANTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CategoryBody create(@Valid @RequestBody NewCategory category, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(
                key,
                category,
                CategoryBody.class,
                () -> body(
                        categories.create(category.name(), category.parentId()).id()));
    }

    @Anonymous
    @GetMapping("/{id}")
    ResponseEntity<CategoryBody> get(@PathVariable UUID id) {
        var body = body(id);
        return EntityTags.ok(body, body.version());
    }

    @PreAuthorize(MERCHANTS)
    @PatchMapping("/{id}")
    ResponseEntity<CategoryBody> rename(
            @PathVariable UUID id,
            @Valid @RequestBody Name name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var renamed = categories.rename(id, EntityTags.getVersion(ifMatch), name.name());
        return EntityTags.ok(body(id), renamed.version());
    }

    /** Replaces the category's own definitions; values of what is no longer defined are kept and not shown. */
    @PreAuthorize(MERCHANTS)
    @PutMapping("/{id}/attributes")
    ResponseEntity<CategoryBody> define(
            @PathVariable UUID id,
            @Valid @RequestBody Definitions definitions,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var defined = categories.define(id, EntityTags.getVersion(ifMatch), definitions.attributes());
        return EntityTags.ok(body(id), defined.version());
    }

    private CategoryBody body(UUID id) {
        var tree = categories.tree();
        var category = tree.find(id).orElseThrow(() -> Refusal.notFound("category"));
        var own = category.attributes();
        return new CategoryBody(
                id,
                category.name(),
                category.slug(),
                category.parentId(),
                tree.path(id).stream()
                        .map(step -> new Step(step.id(), step.name()))
                        .toList(),
                tree.attributes(id).definitions().stream()
                        .map(definition -> DefinitionBody.of(definition, own))
                        .toList(),
                category.version());
    }

    private static List<Branch> branches(CategoryTree tree, @Nullable UUID parentId, Map<UUID, Integer> counts) {
        return tree.listChildren(parentId).stream()
                .map(category -> branch(tree, category, counts))
                .toList();
    }

    private static Branch branch(CategoryTree tree, Category category, Map<UUID, Integer> counts) {
        var children = branches(tree, category.id(), counts);
        int below = children.stream().mapToInt(Branch::productCount).sum();
        int own = counts.getOrDefault(category.id(), 0);
        return new Branch(
                category.id(),
                category.name(),
                category.slug(),
                category.parentId(),
                children,
                Math.min(PRODUCTS_COUNTED_MAX, own + below));
    }

    record NewCategory(@NotBlank String name, @Nullable UUID parentId) {}

    record Name(@NotBlank String name) {}

    record Definitions(@NotNull List<@NotNull AttributeDefinition> attributes) {}

    /** All categories, the roots first. */
    record Tree(List<Branch> items) {}

    /**
     * @param productCount active ones here and below; 1,000 means that or more
     */
    record Branch(
            UUID id, String name, String slug, @Nullable UUID parentId, List<Branch> children, int productCount) {}

    record Step(UUID id, String name) {}

    record CategoryBody(
            UUID id,
            String name,
            String slug,
            @Nullable UUID parentId,
            List<Step> path,
            List<DefinitionBody> attributes,
            long version) {}

    /** A definition, and whether a category above makes it. */
    record DefinitionBody(
            String code,
            String label,
            AttributeType type,
            @Nullable String unit,
            @Nullable List<AllowedValue> values,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer maxLength,
            boolean required,
            boolean filterable,
            boolean inherited) {

        static DefinitionBody of(AttributeDefinition definition, List<AttributeDefinition> own) {
            return new DefinitionBody(
                    definition.code(),
                    definition.label(),
                    definition.type(),
                    definition.unit(),
                    definition.values(),
                    definition.min(),
                    definition.max(),
                    definition.maxLength(),
                    definition.required(),
                    definition.filterable(),
                    !own.contains(definition));
        }
    }
}
