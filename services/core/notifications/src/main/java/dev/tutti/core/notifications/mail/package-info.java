/** E-mail: to an SMTP server, or into the inside mailbox until there is one. */
@NullMarked
package dev.tutti.core.notifications.mail;

import org.jspecify.annotations.NullMarked;
