/** What things cost, by the rules. */
@NullMarked
package dev.tutti.commerce.products.price;

import org.jspecify.annotations.NullMarked;
