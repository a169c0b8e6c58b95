/** Calls between services, in one process and over HTTP. */
@NullMarked
package dev.tutti.platform.runtime.call;

import org.jspecify.annotations.NullMarked;
