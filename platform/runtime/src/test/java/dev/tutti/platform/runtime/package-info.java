/** The rules of the runtime that need no engine. */
@NullMarked
package dev.tutti.platform.runtime;

import org.jspecify.annotations.NullMarked;
