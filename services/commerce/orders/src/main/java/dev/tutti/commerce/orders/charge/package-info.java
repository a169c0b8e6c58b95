/** The payment of an order at a provider: written before it is asked for, settled when it is known what became of it. */
@NullMarked
package dev.tutti.commerce.orders.charge;

import org.jspecify.annotations.NullMarked;
