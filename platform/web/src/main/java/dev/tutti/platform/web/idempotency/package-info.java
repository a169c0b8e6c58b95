/** A request that creates something may be sent twice and creates it once. */
@NullMarked
package dev.tutti.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
