/** Tests of this part. */
@NullMarked
package dev.tutti.commerce.suppliers.document;

import org.jspecify.annotations.NullMarked;
