/** Tests of this part. */
@NullMarked
package dev.tutti.commerce.suppliers.purchase;

import org.jspecify.annotations.NullMarked;
