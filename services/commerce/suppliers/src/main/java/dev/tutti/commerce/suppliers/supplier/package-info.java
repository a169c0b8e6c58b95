/** Those who deliver, and who may see what of them. */
@NullMarked
package dev.tutti.commerce.suppliers.supplier;

import org.jspecify.annotations.NullMarked;
