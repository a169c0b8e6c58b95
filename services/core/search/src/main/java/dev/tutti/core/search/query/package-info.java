/** Questions from people. */
@NullMarked
package dev.tutti.core.search.query;

import org.jspecify.annotations.NullMarked;
