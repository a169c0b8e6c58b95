package dev.tutti.commerce.products.imports;

import dev.tutti.contracts.api.commerce.products.ProductImports.Batch;
import dev.tutti.contracts.api.commerce.products.ProductImports.Outcome;
import dev.tutti.contracts.api.commerce.products.ProductImports.Product;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a batch product by product, so that one that is refused keeps no other out. */
@Component
class ImportBatch {

    private final Imports imports;

    ImportBatch(Imports imports) {
        this.imports = imports;
    }

    List<Outcome> apply(Batch batch) {
        return batch.products().stream()
                .map(product -> apply(product, batch.ownerId(), batch.dryRun()))
                .toList();
    }

    /** A SKU that somebody else made in the meantime is found by the second look. */
    private Outcome apply(Product product, UUID by, boolean isDryRun) {
        try {
            return attempt(product, by, isDryRun);
        } catch (Refusal refusal) {
            if (refusal.slug().equals("sku-taken")) {
                return attemptAgain(product, by, isDryRun);
            }
            return refused(refusal);
        }
    }

    private Outcome attemptAgain(Product product, UUID by, boolean isDryRun) {
        try {
            return attempt(product, by, isDryRun);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private Outcome attempt(Product product, UUID by, boolean isDryRun) {
        return isDryRun ? imports.rehearse(product, by) : imports.apply(product, by);
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome("refused", null, refusal.slug(), refusal.detail(), refusal.field());
    }
}
