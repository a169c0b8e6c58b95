/** Leases on a real database. */
@NullMarked
package dev.tutti.platform.runtime.lease;

import org.jspecify.annotations.NullMarked;
