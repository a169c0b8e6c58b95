package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was sold in one currency.
 *
 * @param start of the time it belongs to
 * @param subject the user or the SKU; empty for everything
 * @param title of a product
 * @param cancelled orders cancelled in that time, whenever they were placed
 * @param running whether a minute of it was not over when it was counted
 */
record Sum(
        Instant start,
        String subject,
        @Nullable String title,
        long orders,
        long units,
        Money revenue,
        long cancelled,
        boolean running) {}
