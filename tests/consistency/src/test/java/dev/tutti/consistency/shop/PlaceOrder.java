package dev.tutti.consistency.shop;

import dev.tutti.consistency.Request;
import java.util.Map;

/**
 * @param lines units by SKU
 */
record PlaceOrder(String key, Map<String, Integer> lines) implements Request {

    PlaceOrder {
        lines = Map.copyOf(lines);
    }
}
