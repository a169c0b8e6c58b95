package dev.tutti.commerce.inventory.level;

import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services how much there is. The path is internal: only they get here. */
@RestController
class StockLevelsController implements StockLevels {

    private static final int SKUS_MAX = 1000;

    private final Levels levels;

    StockLevelsController(Levels levels) {
        this.levels = levels;
    }

    @Override
    public List<StockLevels.Level> find(Query query) {
        if (query.skus().size() > SKUS_MAX) {
            throw Refusal.invalid("skus", "At most %d SKUs can be asked for at once.".formatted(SKUS_MAX));
        }
        return levels.findAll(query.skus()).stream()
                .map(level -> new StockLevels.Level(
                        level.sku(),
                        level.mode().label(),
                        level.onHand(),
                        level.reserved(),
                        level.available(),
                        level.incoming()))
                .toList();
    }
}
