/** Calls between services: one proxy for every caller, whether the other service is in this process or not. */
@NullMarked
package dev.tutti.platform.runtime.call;

import org.jspecify.annotations.NullMarked;
