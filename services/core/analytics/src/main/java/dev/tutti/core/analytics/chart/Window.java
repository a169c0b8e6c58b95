package dev.tutti.core.analytics.chart;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** How far a chart looks back: {@code 1h} to {@code 30d}, in whole hours or days. */
record Window(Duration length) {

    static final Duration MIN = Duration.ofHours(1);
    static final Duration MAX = Duration.ofDays(30);

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,2})([hd])");

    Window {
        if (length.compareTo(MIN) < 0 || length.compareTo(MAX) > 0) {
            throw invalid();
        }
    }

    static Window of(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw invalid();
        }
        int count = Integer.parseInt(match.group(1));
        return new Window(match.group(2).equals("h") ? Duration.ofHours(count) : Duration.ofDays(count));
    }

    /** The first minute inside, seen from now. */
    Instant start(Instant now) {
        return now.minus(length).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "invalid-value",
                "window is 1h to 720h or 1d to 30d, such as 24h.",
                "window",
                MAX.toHours());
    }
}
