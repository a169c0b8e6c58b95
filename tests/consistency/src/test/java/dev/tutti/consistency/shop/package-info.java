/** People who buy the last units of things, and what must be true of stock and orders at every instant. */
@NullMarked
package dev.tutti.consistency.shop;

import org.jspecify.annotations.NullMarked;
