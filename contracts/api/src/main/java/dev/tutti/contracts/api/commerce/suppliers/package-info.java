/** What suppliers answers to other services. */
@NullMarked
package dev.tutti.contracts.api.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
