package dev.tutti.tests.retail;

/**
 * A line of the file.
 *
 * @param quantity units; below zero where they came back or were written off
 * @param pence price of one unit
 * @param customer empty where the file does not say
 */
record InvoiceLine(
        String invoice,
        String stockCode,
        String description,
        int quantity,
        long pence,
        String customer,
        String country) {

    /** One SKU per price, since the shop's prices differ from invoice to invoice and ours do not. */
    String sku() {
        return productCode() + "-" + pence;
    }

    /** The stock code without what a SKU may not have. */
    String productCode() {
        return stockCode.strip().replaceAll("[^A-Za-z0-9._-]", "-");
    }

    long total() {
        return Math.multiplyExact(quantity, pence);
    }

    boolean isCredit() {
        return invoice.startsWith("C");
    }
}
