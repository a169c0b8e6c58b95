/** Tables of strangers read row by row: CSV and JSON, in constant memory and without mercy for broken ones. */
@NullMarked
package dev.tutti.core.files.table;

import org.jspecify.annotations.NullMarked;
