/** What inventory answers to other services. */
@NullMarked
package dev.tutti.contracts.api.commerce.inventory;

import org.jspecify.annotations.NullMarked;
