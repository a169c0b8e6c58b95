/** Background work that survives a crash: enqueued in the business transaction, retried, timed, watched. */
@NullMarked
package dev.tutti.platform.jobs;

import org.jspecify.annotations.NullMarked;
