package dev.tutti.standin.inventory;

import dev.tutti.contracts.api.commerce.inventory.StockImports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.bind.annotation.RestController;

/** Levels by SKU and location; a SKU that begins with {@code BAD} is refused. */
@RestController
public class StandInLevels implements StockImports {

    private final Map<String, Long> levels = new HashMap<>();
    private final AtomicInteger batches = new AtomicInteger();
    private int answersBeforeLoss = -1;

    @Override
    public synchronized List<Outcome> apply(Batch batch) {
        batches.incrementAndGet();
        var outcomes = batch.levels().stream()
                .map(level -> apply(level, batch.dryRun()))
                .toList();
        if (answersBeforeLoss-- == 0) {
            throw new IllegalStateException("the answer of a batch that was applied is lost");
        }
        return outcomes;
    }

    private Outcome apply(Level level, boolean dryRun) {
        if (level.sku().startsWith("BAD")) {
            return new Outcome("refused", "unknown-location", "There is no such location.");
        }
        var key = level.sku() + "@" + level.location();
        var before = levels.get(key);
        if (!dryRun) {
            levels.put(key, level.onHand());
        }
        if (before == null) {
            return new Outcome("created", null, null);
        }
        return new Outcome(before == level.onHand() ? "unchanged" : "changed", null, null);
    }

    /** After so many more answers one gets lost, and its batch was applied. */
    public synchronized void loseAnAnswerAfter(int answers) {
        answersBeforeLoss = answers;
    }

    public int batches() {
        return batches.get();
    }

    public synchronized Map<String, Long> levels() {
        return Map.copyOf(levels);
    }
}
