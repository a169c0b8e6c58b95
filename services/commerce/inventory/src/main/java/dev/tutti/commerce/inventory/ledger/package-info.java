/** The ledger: stock that is locked, changed and written together with what was done to it, and the proof that both agree. */
@NullMarked
package dev.tutti.commerce.inventory.ledger;

import org.jspecify.annotations.NullMarked;
