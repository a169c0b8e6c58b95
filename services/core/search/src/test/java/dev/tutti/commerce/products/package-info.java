/** A stand-in for the service whose facts search hears. */
@NullMarked
package dev.tutti.commerce.products;

import org.jspecify.annotations.NullMarked;
