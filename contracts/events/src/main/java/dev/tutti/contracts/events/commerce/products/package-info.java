/** What products tells: what is for sale, how it is described and what it costs. */
@NullMarked
package dev.tutti.contracts.events.commerce.products;

import org.jspecify.annotations.NullMarked;
