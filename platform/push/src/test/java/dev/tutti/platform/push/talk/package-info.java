/** A service that speaks on the live channel, for tests. */
@NullMarked
package dev.tutti.platform.push.talk;

import org.jspecify.annotations.NullMarked;
