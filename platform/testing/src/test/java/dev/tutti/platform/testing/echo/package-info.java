/** A service of one call, for the tests of the platform itself. */
@NullMarked
package dev.tutti.platform.testing.echo;

import org.jspecify.annotations.NullMarked;
