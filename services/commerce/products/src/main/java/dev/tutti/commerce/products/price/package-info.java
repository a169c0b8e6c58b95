/** What something costs, and when. */
@NullMarked
package dev.tutti.commerce.products.price;

import org.jspecify.annotations.NullMarked;
