/** A stand-in for suppliers, which takes what files brings. */
@NullMarked
package dev.tutti.standin.suppliers;

import org.jspecify.annotations.NullMarked;
