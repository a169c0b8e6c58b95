package dev.tutti.core.live;

import dev.tutti.platform.push.LiveWish;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a WebSocket's client may say; any part may be missing.
 *
 * @param token who it is
 * @param since one id for every topic, or an object with an id for some of them
 */
record ClientMessage(
        @Nullable String token,
        @Nullable List<String> subscribe,
        @Nullable JsonNode since,
        @Nullable List<String> unsubscribe) {

    List<String> unwanted() {
        return unsubscribe == null ? List.of() : unsubscribe;
    }

    List<LiveWish> wishes() {
        return subscribe == null
                ? List.of()
                : subscribe.stream().distinct().map(this::wish).toList();
    }

    private LiveWish wish(String topic) {
        var id = since != null && since.isObject() ? since.get(topic) : since;
        return new LiveWish(topic, id == null || id.isNull() ? null : id.asString(""));
    }
}
