/** Holds every record to its schema, and every version of a schema to every other. */
@NullMarked
package dev.tutti.contracts.events;

import org.jspecify.annotations.NullMarked;
