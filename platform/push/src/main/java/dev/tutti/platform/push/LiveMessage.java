package dev.tutti.platform.push;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is kept for those who come back. */
record LiveMessage(long position, String channel, @Nullable UUID owner, LiveFrame frame) {

    int size() {
        return frame.json().length();
    }
}
