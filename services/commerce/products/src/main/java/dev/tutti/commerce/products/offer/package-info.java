/** What other services ask about SKUs. */
@NullMarked
package dev.tutti.commerce.products.offer;

import org.jspecify.annotations.NullMarked;
