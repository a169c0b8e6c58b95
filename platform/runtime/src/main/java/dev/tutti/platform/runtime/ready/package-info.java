/** What a process waits for before it takes requests. */
@NullMarked
package dev.tutti.platform.runtime.ready;

import org.jspecify.annotations.NullMarked;
