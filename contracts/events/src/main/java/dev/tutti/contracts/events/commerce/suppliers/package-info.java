/** What suppliers tells: what is on its way in, and what arrived. */
@NullMarked
package dev.tutti.contracts.events.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
