/** Tests of this part. */
@NullMarked
package dev.tutti.core.notifications.message;

import org.jspecify.annotations.NullMarked;
