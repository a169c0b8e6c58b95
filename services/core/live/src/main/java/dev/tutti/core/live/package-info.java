/** Keeps connections open to people's pages and passes on what is said on the live channel. */
@NullMarked
package dev.tutti.core.live;

import org.jspecify.annotations.NullMarked;
