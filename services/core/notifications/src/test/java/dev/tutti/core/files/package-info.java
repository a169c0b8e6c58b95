/** A stand-in for files as a publisher. */
@NullMarked
package dev.tutti.core.files;

import org.jspecify.annotations.NullMarked;
