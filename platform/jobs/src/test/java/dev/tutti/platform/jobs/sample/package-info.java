/** A service that does whatever a test scripts. */
@NullMarked
package dev.tutti.platform.jobs.sample;

import org.jspecify.annotations.NullMarked;
