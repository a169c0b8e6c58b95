/** Tests of this part. */
@NullMarked
package dev.tutti.core.notifications.notice;

import org.jspecify.annotations.NullMarked;
