package dev.tutti.commerce.inventory.level;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tutti.commerce.inventory.ledger.StockMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much there is of a SKU.
 *
 * @param incoming what suppliers were asked for and have not delivered
 * @param version of the settings; 0 where nobody has said anything about the SKU
 */
record Level(
        String sku,
        StockMode mode,
        @Nullable Long lowThreshold,
        long incoming,
        long version,
        List<AtLocation> locations) {

    Level {
        locations = List.copyOf(locations);
    }

    static Level unknown(String sku) {
        return new Level(sku, StockMode.DEFAULT, null, 0, 0, List.of());
    }

    long onHand() {
        return locations.stream().mapToLong(AtLocation::onHand).sum();
    }

    long reserved() {
        return locations.stream().mapToLong(AtLocation::reserved).sum();
    }

    long available() {
        return onHand() - reserved();
    }

    /** The part of it at one location. */
    record AtLocation(String location, long onHand, long reserved) {

        @JsonProperty
        long available() {
            return onHand - reserved;
        }
    }
}
