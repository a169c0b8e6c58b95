/** A stand-in for products, which takes what files brings. */
@NullMarked
package dev.tutti.standin.products;

import org.jspecify.annotations.NullMarked;
