/** A stand-in for the service whose facts search hears. */
@NullMarked
package dev.tutti.commerce.orders;

import org.jspecify.annotations.NullMarked;
