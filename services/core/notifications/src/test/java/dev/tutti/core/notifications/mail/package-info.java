/** Tests of this part. */
@NullMarked
package dev.tutti.core.notifications.mail;

import org.jspecify.annotations.NullMarked;
