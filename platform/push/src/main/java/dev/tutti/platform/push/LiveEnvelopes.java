package dev.tutti.platform.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Messages between processes as bytes. */
final class LiveEnvelopes {

    private static final Logger log = LoggerFactory.getLogger(LiveEnvelopes.class);

    private final JsonMapper json;
    private final long bytesMax;

    LiveEnvelopes(JsonMapper json, PushSettings settings) {
        this.json = json;
        this.bytesMax = settings.message().toBytes();
    }

    /** Writes a message; where it is too long, one that only says that there is news. */
    byte[] write(String topic, @Nullable UUID owner, Instant at, Object data) {
        var whole = json.writeValueAsBytes(new LiveEnvelope(topic, owner, at, json.valueToTree(data)));
        if (whole.length <= bytesMax) {
            return whole;
        }
        log.warn("live message too long, listeners load again instead topic={} bytes={}", topic, whole.length);
        return json.writeValueAsBytes(new LiveEnvelope(topic, owner, at, null));
    }

    /** Says that messages may have been lost. */
    byte[] writeLoss(Instant at) {
        return json.writeValueAsBytes(new LiveEnvelope(null, null, at, null));
    }

    LiveEnvelope read(byte[] payload) {
        return json.readValue(payload, LiveEnvelope.class);
    }
}
