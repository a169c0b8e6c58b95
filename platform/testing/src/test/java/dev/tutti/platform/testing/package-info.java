/** The testing library, tried on a service of its own. */
@NullMarked
package dev.tutti.platform.testing;

import org.jspecify.annotations.NullMarked;
