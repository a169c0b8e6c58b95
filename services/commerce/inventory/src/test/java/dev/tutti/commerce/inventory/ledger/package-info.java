/** Tests of ledger. */
@NullMarked
package dev.tutti.commerce.inventory.ledger;

import org.jspecify.annotations.NullMarked;
