/** A stand-in for inventory: what matters here are the levels it tells. */
@NullMarked
package dev.tutti.commerce.inventory;

import org.jspecify.annotations.NullMarked;
