package dev.tutti.music.streaming.play;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a player says it played.
 *
 * @param startedAt when the listener heard the first of it, to the millisecond
 * @param millisPlayed how much was heard, pauses left out; more than the track's duration where parts were heard twice
 * @param client the player, such as {@code web/1.0}
 */
record ReportedPlay(UUID trackId, Instant startedAt, long millisPlayed, EndReason endReason, String client) {

    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._/+()-]{0,63}");

    ReportedPlay {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        if (!CLIENT.matcher(client).matches()) {
            throw Refusal.invalid("client", "client is 1 to 64 letters, digits, spaces or . _ / + ( ) - signs.");
        }
        if (millisPlayed < 0) {
            throw Refusal.invalid("millisPlayed", "millisPlayed must be 0 or more.");
        }
    }

    /** Refuses what cannot have happened, seen from now. */
    void check(Instant now, PlaySettings settings) {
        var elapsed = Duration.between(startedAt, now);
        if (elapsed.compareTo(settings.clockSkew().negated()) < 0) {
            throw Refusal.invalid("startedAt", "startedAt lies in the future.");
        }
        if (elapsed.compareTo(settings.ageMax()) > 0) {
            throw limited(
                    "startedAt",
                    "startedAt lies more than %d hours back.",
                    settings.ageMax().toHours());
        }
        if (millisPlayed > settings.lengthMax().toMillis()) {
            throw limited(
                    "millisPlayed",
                    "A play has %d milliseconds at most.",
                    settings.lengthMax().toMillis());
        }
        if (millisPlayed > elapsed.plus(settings.clockSkew()).toMillis()) {
            throw Refusal.invalid("millisPlayed", "millisPlayed is more than the time since startedAt.");
        }
    }

    private static Refusal limited(String field, String message, long limit) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-value", message.formatted(limit), field, limit);
    }
}
