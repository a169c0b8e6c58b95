/** Units set aside: for a cart as long as its time runs, for an order until orders says otherwise. */
@NullMarked
package dev.tutti.commerce.inventory.reservation;

import org.jspecify.annotations.NullMarked;
