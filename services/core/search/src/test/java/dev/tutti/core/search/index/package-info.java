/** What every index has to find, and how well ours does. */
@NullMarked
package dev.tutti.core.search.index;

import org.jspecify.annotations.NullMarked;
