/** A stand-in for suppliers, which takes what files brings. */
@NullMarked
package dev.tutti.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
