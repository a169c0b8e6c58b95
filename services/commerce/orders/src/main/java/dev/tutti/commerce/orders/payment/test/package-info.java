/** A provider that moves no money, for trying things out: its tokens say what shall happen. */
@NullMarked
package dev.tutti.commerce.orders.payment.test;

import org.jspecify.annotations.NullMarked;
