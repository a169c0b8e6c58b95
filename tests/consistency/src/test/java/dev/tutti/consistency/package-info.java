/** People at work while processes are killed under them: what each was told, what is there at the end, and whether the two agree. */
@NullMarked
package dev.tutti.consistency;

import org.jspecify.annotations.NullMarked;
