package dev.tutti.commerce.products.imports;

import dev.tutti.contracts.api.commerce.products.ProductImports;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** Takes batches of products from files. The path is internal: only other services get here. */
@RestController
class ProductImportsController implements ProductImports {

    private final ImportBatch batches;

    ProductImportsController(ImportBatch batches) {
        this.batches = batches;
    }

    @Override
    public List<Outcome> apply(Batch batch) {
        if (batch.products().size() > BATCH_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "A batch has at most %d products.".formatted(BATCH_MAX),
                    "products",
                    (long) BATCH_MAX);
        }
        return batches.apply(batch);
    }
}
