/** Tests of this part. */
@NullMarked
package dev.tutti.commerce.suppliers.catalogue;

import org.jspecify.annotations.NullMarked;
