/** Who people are, and their sessions. */
@NullMarked
package dev.tutti.core.identity;

import org.jspecify.annotations.NullMarked;
