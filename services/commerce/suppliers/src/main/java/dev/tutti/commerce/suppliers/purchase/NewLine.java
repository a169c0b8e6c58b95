package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is asked for.
 *
 * @param unitCost null for what the supplier's catalogue says
 */
record NewLine(String sku, int quantity, @Nullable Money unitCost) {}
