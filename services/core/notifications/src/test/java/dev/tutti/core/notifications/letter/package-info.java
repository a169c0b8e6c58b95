/** Tests of this part. */
@NullMarked
package dev.tutti.core.notifications.letter;

import org.jspecify.annotations.NullMarked;
