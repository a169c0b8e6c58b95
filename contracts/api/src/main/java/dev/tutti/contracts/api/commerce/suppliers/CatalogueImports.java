package dev.tutti.contracts.api.commerce.suppliers;

import dev.tutti.contracts.api.OfferedBy;
import dev.tutti.contracts.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Supplier catalogues as files bring them. */
@OfferedBy("suppliers")
@HttpExchange("/internal/v1/catalogue-imports")
public interface CatalogueImports {

    int BATCH_MAX = 1000;

    /**
     * Applies a batch, each item by itself. The same item twice changes nothing, so a batch may be sent again.
     *
     * @return one outcome per item, in their order
     */
    @PostExchange
    List<Outcome> apply(@RequestBody Batch batch);

    /**
     * Up to {@link #BATCH_MAX} items.
     *
     * @param ownerId the account in whose name it happens
     * @param dryRun says what would happen and changes nothing
     */
    record Batch(UUID ownerId, boolean dryRun, List<Item> items) {

        public Batch {
            items = List.copyOf(items);
        }
    }

    /**
     * @param supplier the supplier's name, which must exist
     * @param packSize units in one pack, which is what can be ordered; 1 or more
     */
    record Item(
            String supplier,
            String supplierSku,
            String sku,
            Money cost,
            @Nullable Integer packSize,
            @Nullable Integer leadTimeDays) {}

    /**
     * @param result created, changed, unchanged or refused
     * @param problem the slug of the refusal, null otherwise
     * @param detail a sentence for people about the refusal
     */
    record Outcome(
            String result,
            @Nullable String problem,
            @Nullable String detail) {}
}
