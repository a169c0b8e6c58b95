/** Tests of dev.tutti.core.files.drop. */
@NullMarked
package dev.tutti.core.files.drop;

import org.jspecify.annotations.NullMarked;
