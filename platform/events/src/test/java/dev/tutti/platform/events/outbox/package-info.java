/** The publisher's half under concurrency, outages and two relays. */
@NullMarked
package dev.tutti.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
