/** A stand-in for suppliers: its topic, and its documents. */
@NullMarked
package dev.tutti.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
