package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.channel.Outcome;

/** Where mail goes. */
interface MailTransport {

    /** Hands the mail over; it may be handed over again after a crash, under the same id. */
    Outcome send(Mail mail);
}
