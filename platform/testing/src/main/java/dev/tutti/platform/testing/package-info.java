/** Real engines for every test, the services under test beside them, and the rules of the house. */
@NullMarked
package dev.tutti.platform.testing;

import org.jspecify.annotations.NullMarked;
