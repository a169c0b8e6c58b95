/** What products answers to other services. */
@NullMarked
package dev.tutti.contracts.api.commerce.products;

import org.jspecify.annotations.NullMarked;
