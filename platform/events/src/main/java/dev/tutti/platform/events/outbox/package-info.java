/** The publisher's half: rows that commit with the change, and the relay that sends them. */
@NullMarked
package dev.tutti.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
