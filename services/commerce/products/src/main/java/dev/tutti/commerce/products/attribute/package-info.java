/** What is said about goods in typed words: definitions, and the values that fit them. */
@NullMarked
package dev.tutti.commerce.products.attribute;

import org.jspecify.annotations.NullMarked;
