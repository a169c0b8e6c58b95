/** What inventory tells: what was set aside, what was let go, what came in and what is running out. */
@NullMarked
package dev.tutti.contracts.events.commerce.inventory;

import org.jspecify.annotations.NullMarked;
