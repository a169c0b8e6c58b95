/** The consumer's half under failures, duplicates, rebalances and replays. */
@NullMarked
package dev.tutti.platform.events.inbox;

import org.jspecify.annotations.NullMarked;
