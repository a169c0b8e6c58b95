/** A stand-in for inventory, which takes what files brings. */
@NullMarked
package dev.tutti.standin.inventory;

import org.jspecify.annotations.NullMarked;
