/** How things are found: the index of this process, and what it is asked. */
@NullMarked
package dev.tutti.core.search.index;

import org.jspecify.annotations.NullMarked;
