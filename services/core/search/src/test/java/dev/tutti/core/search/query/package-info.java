/** Search from a fact to an answer. */
@NullMarked
package dev.tutti.core.search.query;

import org.jspecify.annotations.NullMarked;
