/** What orders answers to other services. */
@NullMarked
package dev.tutti.contracts.api.commerce.orders;

import org.jspecify.annotations.NullMarked;
