/** What identity answers to every process. */
@NullMarked
package dev.tutti.contracts.api.core.identity;

import org.jspecify.annotations.NullMarked;
