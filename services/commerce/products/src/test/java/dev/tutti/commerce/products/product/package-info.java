/** Products over HTTP and by their rules. */
@NullMarked
package dev.tutti.commerce.products.product;

import org.jspecify.annotations.NullMarked;
