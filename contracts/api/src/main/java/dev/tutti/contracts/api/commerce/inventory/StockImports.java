package dev.tutti.contracts.api.commerce.inventory;

import dev.tutti.contracts.api.OfferedBy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Stock levels as files bring them: what was counted at a location. */
@OfferedBy("inventory")
@HttpExchange("/internal/v1/stock-imports")
public interface StockImports {

    int BATCH_MAX = 1000;

    /**
     * Sets the levels of a batch, each by itself; the difference is written as an adjustment. The same level twice
     * changes nothing, so a batch may be sent again.
     *
     * @return one outcome per level, in their order
     */
    @PostExchange
    List<Outcome> apply(@RequestBody Batch batch);

    /**
     * Up to {@link #BATCH_MAX} levels.
     *
     * @param reference the import, as movements name it
     * @param dryRun says what would happen and changes nothing
     */
    record Batch(UUID reference, UUID ownerId, boolean dryRun, List<Level> levels) {

        public Batch {
            levels = List.copyOf(levels);
        }
    }

    /**
     * @param location null for the default one
     */
    record Level(String sku, @Nullable String location, long onHand) {}

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
