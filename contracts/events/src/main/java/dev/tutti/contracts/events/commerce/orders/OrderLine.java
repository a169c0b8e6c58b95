package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.money.Money;
import java.util.UUID;

/**
 * What was ordered, with what it costs. Discount, tax and total are those of the whole line.
 *
 * @param total what is paid for the line, discount taken off and tax within
 */
public record OrderLine(
        UUID lineId,
        String sku,
        UUID productId,
        String title,
        int quantity,
        Money unitPrice,
        Money discount,
        Money tax,
        Money total) {}
