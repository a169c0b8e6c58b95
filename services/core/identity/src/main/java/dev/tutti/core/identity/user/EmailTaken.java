package dev.tutti.core.identity.user;

import dev.tutti.platform.runtime.Refusal;

/** The address has an account. Saying so is a leak that the throttle bounds; see the README. */
final class EmailTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super(Kind.CONFLICT, "email-taken", "There is an account with this e-mail address: sign in.", "email", null);
    }
}
