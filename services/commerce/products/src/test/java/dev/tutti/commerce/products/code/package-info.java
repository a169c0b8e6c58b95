/** The codes of goods, by their rules. */
@NullMarked
package dev.tutti.commerce.products.code;

import org.jspecify.annotations.NullMarked;
