/** People who upload and play, and what must be there of it afterwards. */
@NullMarked
package dev.tutti.consistency.music;

import org.jspecify.annotations.NullMarked;
