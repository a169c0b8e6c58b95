/** The tree and what it defines, over HTTP. */
@NullMarked
package dev.tutti.commerce.products.category;

import org.jspecify.annotations.NullMarked;
