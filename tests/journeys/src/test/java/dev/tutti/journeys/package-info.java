/** A person's path through the API, the same as one process and as many: nothing may work in one JVM only. */
@NullMarked
package dev.tutti.journeys;

import org.jspecify.annotations.NullMarked;
