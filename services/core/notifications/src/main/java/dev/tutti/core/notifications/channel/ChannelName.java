package dev.tutti.core.notifications.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** The ways to reach somebody, as preferences and messages name them. */
public enum ChannelName {
    IN_APP,
    EMAIL;

    /** The word in the API and in the database: in-app. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the channel of that label, or refuses. */
    @JsonCreator
    public static ChannelName of(String label) {
        return Arrays.stream(values())
                .filter(channel -> channel.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("channels", "There is no channel '%s'.".formatted(label)));
    }
}
