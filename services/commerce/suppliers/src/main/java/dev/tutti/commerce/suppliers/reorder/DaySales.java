package dev.tutti.commerce.suppliers.reorder;

import java.time.LocalDate;

/** Units of a SKU that were ordered, called off and brought back on one day (UTC). */
record DaySales(String sku, LocalDate day, long ordered, long cancelled, long returned) {}
