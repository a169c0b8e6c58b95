/** Tests of dev.tutti.core.files.importing. */
@NullMarked
package dev.tutti.core.files.importing;

import org.jspecify.annotations.NullMarked;
