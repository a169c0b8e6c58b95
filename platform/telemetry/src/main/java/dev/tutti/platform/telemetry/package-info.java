/** Metrics, traces and logs of a process; nothing leaves it unless an address is set. */
@NullMarked
package dev.tutti.platform.telemetry;

import org.jspecify.annotations.NullMarked;
