package dev.tutti.commerce.suppliers.catalogue;

import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** Takes catalogues as files bring them. The path is internal: only other services get here. */
@RestController
class CatalogueImportsController implements CatalogueImports {

    private final Catalogues catalogues;

    CatalogueImportsController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public List<Outcome> apply(Batch batch) {
        if (batch.items().size() > BATCH_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "A batch has at most %d items.".formatted(BATCH_MAX),
                    "items",
                    (long) BATCH_MAX);
        }
        return catalogues.importBatch(batch);
    }
}
