/** Tests of reservation. */
@NullMarked
package dev.tutti.commerce.inventory.reservation;

import org.jspecify.annotations.NullMarked;
