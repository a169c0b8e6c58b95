/** Tests of search. */
@NullMarked
package dev.tutti.core.search;

import org.jspecify.annotations.NullMarked;
