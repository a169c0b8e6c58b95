/** Tests of this part. */
@NullMarked
package dev.tutti.commerce.suppliers.reorder;

import org.jspecify.annotations.NullMarked;
