/** Products of files, over the internal interface. */
@NullMarked
package dev.tutti.commerce.products.imports;

import org.jspecify.annotations.NullMarked;
