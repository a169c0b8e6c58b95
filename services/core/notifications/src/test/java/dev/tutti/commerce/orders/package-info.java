/** A stand-in for orders: its topic, and whom to write to. */
@NullMarked
package dev.tutti.commerce.orders;

import org.jspecify.annotations.NullMarked;
