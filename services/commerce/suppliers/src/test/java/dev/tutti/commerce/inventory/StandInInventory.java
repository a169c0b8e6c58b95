package dev.tutti.commerce.inventory;

import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RestController;

/** Has as much of everything as a test says. */
@TuttiService
public class StandInInventory {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "inventory",
                Product.COMMERCE,
                StandInInventory.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/inventory"));
    }

    /** Answers as inventory does. */
    @RestController
    public static class Levels implements StockLevels {

        private final Map<String, Level> levels = new ConcurrentHashMap<>();

        public void set(String sku, long available, long incoming) {
            levels.put(sku, new Level(sku, "reserve-on-order", available, 0, available, incoming));
        }

        public void untrack(String sku) {
            levels.put(sku, new Level(sku, "none", 0, 0, 0, 0));
        }

        @Override
        public List<Level> find(Query query) {
            return query.skus().stream()
                    .flatMap(sku -> Stream.ofNullable(levels.get(sku)))
                    .toList();
        }
    }
}
