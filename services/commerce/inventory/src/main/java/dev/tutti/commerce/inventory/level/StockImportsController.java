package dev.tutti.commerce.inventory.level;

import dev.tutti.contracts.api.commerce.inventory.StockImports;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** Takes levels from files. The path is internal: only other services get here. */
@RestController
class StockImportsController implements StockImports {

    private final Imports imports;

    StockImportsController(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<Outcome> apply(Batch batch) {
        if (batch.levels().size() > BATCH_MAX) {
            throw Refusal.invalid("levels", "A batch has at most %d levels.".formatted(BATCH_MAX));
        }
        return imports.apply(batch);
    }
}
