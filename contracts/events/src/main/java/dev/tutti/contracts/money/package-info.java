/** Sums of money, as every contract and every service says them. */
@NullMarked
package dev.tutti.contracts.money;

import org.jspecify.annotations.NullMarked;
