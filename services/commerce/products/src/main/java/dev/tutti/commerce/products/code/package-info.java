/** The codes of goods: SKU and GTIN. */
@NullMarked
package dev.tutti.commerce.products.code;

import org.jspecify.annotations.NullMarked;
