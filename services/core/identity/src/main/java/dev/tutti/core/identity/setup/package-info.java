/** The first administrator of an installation. */
@NullMarked
package dev.tutti.core.identity.setup;

import org.jspecify.annotations.NullMarked;
