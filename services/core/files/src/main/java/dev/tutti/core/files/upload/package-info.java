/** Files on their way in: whole, in pieces, or dropped into a folder. */
@NullMarked
package dev.tutti.core.files.upload;

import org.jspecify.annotations.NullMarked;
