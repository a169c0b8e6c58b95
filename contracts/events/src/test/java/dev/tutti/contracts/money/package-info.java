/** Tests of money. */
@NullMarked
package dev.tutti.contracts.money;

import org.jspecify.annotations.NullMarked;
