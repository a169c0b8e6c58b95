/** What is for sale: products, their variants, attributes, categories and prices. */
@NullMarked
package dev.tutti.commerce.products;

import org.jspecify.annotations.NullMarked;
