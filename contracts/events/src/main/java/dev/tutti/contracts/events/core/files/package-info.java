/** What files tells: what was uploaded, and what became of it. */
@NullMarked
package dev.tutti.contracts.events.core.files;

import org.jspecify.annotations.NullMarked;
