/** Finds what the other services tell of, by words, misspelt or not. */
@NullMarked
package dev.tutti.core.search;

import org.jspecify.annotations.NullMarked;
