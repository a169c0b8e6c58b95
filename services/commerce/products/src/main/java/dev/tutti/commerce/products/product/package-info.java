/** What is described once and bought as one of its variants. */
@NullMarked
package dev.tutti.commerce.products.product;

import org.jspecify.annotations.NullMarked;
