/** Bounds guessing of passwords and of who has an account. */
@NullMarked
package dev.tutti.core.identity.throttle;

import org.jspecify.annotations.NullMarked;
