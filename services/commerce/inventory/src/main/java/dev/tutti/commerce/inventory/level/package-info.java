/** How much there is of a SKU, how it is kept, and what people and files say was counted. */
@NullMarked
package dev.tutti.commerce.inventory.level;

import org.jspecify.annotations.NullMarked;
