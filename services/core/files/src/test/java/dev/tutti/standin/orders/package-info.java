/** A stand-in for orders, whose facts inventory and suppliers hear. */
@NullMarked
package dev.tutti.standin.orders;

import org.jspecify.annotations.NullMarked;
