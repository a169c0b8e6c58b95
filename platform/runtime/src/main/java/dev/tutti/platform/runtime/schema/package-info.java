/** Brings each active service's schema up to date before anything reads it. */
@NullMarked
package dev.tutti.platform.runtime.schema;

import org.jspecify.annotations.NullMarked;
