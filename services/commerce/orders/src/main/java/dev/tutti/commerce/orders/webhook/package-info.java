/** What providers tell by themselves. */
@NullMarked
package dev.tutti.commerce.orders.webhook;

import org.jspecify.annotations.NullMarked;
