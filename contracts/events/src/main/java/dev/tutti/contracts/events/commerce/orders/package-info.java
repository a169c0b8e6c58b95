/** What orders tells: each step in the life of an order, once. */
@NullMarked
package dev.tutti.contracts.events.commerce.orders;

import org.jspecify.annotations.NullMarked;
