/** What was ordered from a supplier, and what of it arrived. */
@NullMarked
package dev.tutti.commerce.suppliers.purchase;

import org.jspecify.annotations.NullMarked;
