/** The ways to pay, behind one port. */
@NullMarked
package dev.tutti.commerce.orders.payment;

import org.jspecify.annotations.NullMarked;
