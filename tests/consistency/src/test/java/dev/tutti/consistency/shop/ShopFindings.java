package dev.tutti.consistency.shop;

import java.util.List;
import java.util.Map;

/**
 * What is there at the end, read past the services.
 *
 * @param orders by id, those that were never placed left out
 * @param placedFacts how many times each order's placing was told, by order
 * @param reserved units that are set aside, by order and SKU
 * @param stock by SKU, all locations together
 * @param ledger in the order in which it was written
 * @param unbalanced what the service itself says of its ledger, one line per SKU and location that does not hold
 */
record ShopFindings(
        Map<String, OrderFound> orders,
        Map<String, Long> placedFacts,
        Map<String, Map<String, Long>> reserved,
        Map<String, StockFound> stock,
        List<MovementFound> ledger,
        List<String> unbalanced) {

    /**
     * @param lines units by SKU
     * @param total minor units
     */
    record OrderFound(String key, String state, Map<String, Integer> lines, long total) {}

    record StockFound(long onHand, long reserved) {}

    /**
     * @param onHand units it adds to what is on hand, below zero where it takes
     * @param reserved the same for what is set aside
     */
    record MovementFound(String sku, String location, String kind, long onHand, long reserved) {}
}
