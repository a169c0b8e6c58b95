package dev.tutti.core.identity.session;

import dev.tutti.core.identity.user.User;
import java.util.UUID;

/** What became of a refresh token that was presented. */
sealed interface Refreshed {

    /** It was good; the session goes on with its successor. */
    record GoesOn(User user, UUID sessionId, String refreshToken) implements Refreshed {}

    /** It was never given out, or its session has ended. */
    record Unknown() implements Refreshed {}

    /** It was used before: two hold it, one of them a thief, so the session has ended for both. */
    record Reused() implements Refreshed {}
}
