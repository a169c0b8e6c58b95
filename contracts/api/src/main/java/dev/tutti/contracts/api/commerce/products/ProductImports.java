package dev.tutti.contracts.api.commerce.products;

import dev.tutti.contracts.api.OfferedBy;
import dev.tutti.contracts.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Products as files bring them: found again by their SKUs, made where they are new. */
@OfferedBy("products")
@HttpExchange("/internal/v1/product-imports")
public interface ProductImports {

    int BATCH_MAX = 500;

    /**
     * Applies a batch; each product by itself, whole or not at all. The same product twice changes nothing, so a batch
     * may be sent again.
     *
     * @return one outcome per product, in their order
     */
    @PostExchange
    List<Outcome> apply(@RequestBody Batch batch);

    /**
     * Up to {@link #BATCH_MAX} products.
     *
     * @param ownerId the account in whose name it happens
     * @param dryRun says what would happen and changes nothing
     */
    record Batch(UUID ownerId, boolean dryRun, List<Product> products) {

        public Batch {
            products = List.copyOf(products);
        }
    }

    /**
     * A product of a file. What is null stays as it is.
     *
     * @param handle the file's own name for the product, stable between files
     * @param category names from the root down
     * @param attributes values by the attribute's code, as text
     */
    record Product(
            String handle,
            @Nullable String title,
            @Nullable String description,
            @Nullable String brand,
            List<String> category,
            @Nullable String state,
            List<String> media,
            List<Attribute> attributes,
            List<Variant> variants) {

        public Product {
            category = List.copyOf(category);
            media = List.copyOf(media);
            attributes = List.copyOf(attributes);
            variants = List.copyOf(variants);
        }
    }

    record Attribute(String code, String value) {}

    record Variant(
            String sku,
            @Nullable String barcode,
            List<Option> options,
            @Nullable Money price,
            @Nullable String taxClass,
            @Nullable Integer weightGrams) {

        public Variant {
            options = List.copyOf(options);
        }
    }

    record Option(String name, String value) {}

    /**
     * What became of one product.
     *
     * @param result created, changed, unchanged or refused
     * @param problem the slug of the refusal, null otherwise
     * @param detail a sentence for people about the refusal
     * @param field the part that is wrong: {@code variants[0].price}
     */
    record Outcome(
            String result,
            @Nullable UUID productId,
            @Nullable String problem,
            @Nullable String detail,
            @Nullable String field) {}
}
