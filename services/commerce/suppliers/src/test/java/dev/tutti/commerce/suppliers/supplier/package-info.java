/** Tests of this part. */
@NullMarked
package dev.tutti.commerce.suppliers.supplier;

import org.jspecify.annotations.NullMarked;
