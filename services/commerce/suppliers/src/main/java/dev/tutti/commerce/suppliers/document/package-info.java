/** A purchase order on paper: what its supplier gets to read. */
@NullMarked
package dev.tutti.commerce.suppliers.document;

import org.jspecify.annotations.NullMarked;
