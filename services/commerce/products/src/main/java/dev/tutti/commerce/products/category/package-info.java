/** The tree in which shoppers look, and the attributes that each branch defines. */
@NullMarked
package dev.tutti.commerce.products.category;

import org.jspecify.annotations.NullMarked;
