/** Tests of dev.tutti.core.files.table. */
@NullMarked
package dev.tutti.core.files.table;

import org.jspecify.annotations.NullMarked;
