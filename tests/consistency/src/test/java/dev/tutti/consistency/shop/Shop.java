package dev.tutti.consistency.shop;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What shoppers and merchants share.
 *
 * @param skus few, so that everybody wants the same
 * @param toShip orders that were accepted and wait for a merchant
 */
record Shop(List<String> skus, Queue<Waiting> toShip) {

    /**
     * @param lines units by SKU
     */
    record Waiting(String orderId, Map<String, Integer> lines) {}

    static Shop of(List<String> skus) {
        return new Shop(List.copyOf(skus), new ConcurrentLinkedQueue<>());
    }
}
