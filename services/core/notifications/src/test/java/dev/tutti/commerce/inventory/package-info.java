/** A stand-in for inventory as a publisher. */
@NullMarked
package dev.tutti.commerce.inventory;

import org.jspecify.annotations.NullMarked;
