/** Products as files bring them. */
@NullMarked
package dev.tutti.commerce.products.imports;

import org.jspecify.annotations.NullMarked;
