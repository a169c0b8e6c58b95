/** A service as small as one can be, to send requests to. */
@NullMarked
package dev.tutti.sample;

import org.jspecify.annotations.NullMarked;
