/** Identity over HTTP, with real engines. */
@NullMarked
package dev.tutti.core.identity;

import org.jspecify.annotations.NullMarked;
