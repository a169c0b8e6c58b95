/** A service that calls another, for the tests of the platform itself. */
@NullMarked
package dev.tutti.platform.testing.asking;

import org.jspecify.annotations.NullMarked;
