package dev.tutti.platform.push;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the channel, the same in every process.
 *
 * @param epoch which making of the broker's topic it belongs to: a topic made anew counts from nothing again
 * @param position how many messages of that topic there are up to here
 */
record LiveId(String epoch, long position) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{8})\\.([0-9]{1,18})");

    static Optional<LiveId> find(@Nullable String text) {
        var match = FORM.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new LiveId(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "." + position;
    }
}
