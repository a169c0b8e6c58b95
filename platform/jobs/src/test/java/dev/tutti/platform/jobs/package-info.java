/** Proofs that jobs are enqueued with the change, run once per success, and survive what kills them. */
@NullMarked
package dev.tutti.platform.jobs;

import org.jspecify.annotations.NullMarked;
