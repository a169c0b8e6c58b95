package dev.tutti.commerce.suppliers.purchase;

/**
 * Units of one SKU that were counted at the door.
 *
 * @param quantity all that came, 1 or more
 * @param damaged those of them that are of no use
 */
public record Arrival(String sku, int quantity, int damaged) {

    int good() {
        return quantity - damaged;
    }
}
