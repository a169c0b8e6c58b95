/** A service that publishes, for tests. */
@NullMarked
package dev.tutti.platform.events.ledger;

import org.jspecify.annotations.NullMarked;
