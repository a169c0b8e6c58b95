/** Brings the rows of a file to the service that owns them, batch by batch. */
@NullMarked
package dev.tutti.core.files.importing;

import org.jspecify.annotations.NullMarked;
