/** Files that were dropped into a folder instead of being sent. */
@NullMarked
package dev.tutti.core.files.drop;

import org.jspecify.annotations.NullMarked;
