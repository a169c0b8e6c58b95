/** The consumer's half: each event's effect once, in order, with dead letters and replays. */
@NullMarked
package dev.tutti.platform.events.inbox;

import org.jspecify.annotations.NullMarked;
