package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.category.Categories;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of products. */
@Component
class ProductLists {

    private final ProductListStore store;
    private final Categories categories;

    ProductLists(ProductListStore store, Categories categories) {
        this.store = store;
        this.categories = categories;
    }

    @Transactional(readOnly = true)
    List<ProductSummary> list(ProductCriteria criteria, ProductSort sort, @Nullable SortKey after, int limit) {
        return store.list(criteria, sort, after, limit);
    }

    /** The category of that id or slug and all below it; an unknown one is refused with category-not-found. */
    @Transactional(readOnly = true)
    List<UUID> below(String category) {
        var tree = categories.tree();
        return tree.below(tree.getByIdOrSlug(category).id());
    }
}
