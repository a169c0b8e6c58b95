/** The live channel: what any process says, heard by whoever is connected anywhere and may hear it. */
@NullMarked
package dev.tutti.platform.push;

import org.jspecify.annotations.NullMarked;
