/** Facts about accounts and sessions, stated by identity. */
@NullMarked
package dev.tutti.contracts.events.core.identity;

import org.jspecify.annotations.NullMarked;
