/** Tests of products. */
@NullMarked
package dev.tutti.commerce.products;

import org.jspecify.annotations.NullMarked;
