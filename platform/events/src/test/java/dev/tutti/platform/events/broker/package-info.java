/** Settings of the broker. */
@NullMarked
package dev.tutti.platform.events.broker;

import org.jspecify.annotations.NullMarked;
