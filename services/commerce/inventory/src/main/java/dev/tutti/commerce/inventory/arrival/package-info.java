/** What suppliers were asked for and what arrived. */
@NullMarked
package dev.tutti.commerce.inventory.arrival;

import org.jspecify.annotations.NullMarked;
