/** A service that listens, for tests. */
@NullMarked
package dev.tutti.platform.events.report;

import org.jspecify.annotations.NullMarked;
