/** What can be found, as facts told it. */
@NullMarked
package dev.tutti.core.search.document;

import org.jspecify.annotations.NullMarked;
