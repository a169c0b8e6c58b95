/** What a service declares about itself, and how one process runs one service or all of them. */
@NullMarked
package dev.tutti.platform.runtime;

import org.jspecify.annotations.NullMarked;
