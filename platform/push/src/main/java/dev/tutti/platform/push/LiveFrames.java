package dev.tutti.platform.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Renders frames: the same JSON whichever way a listener is connected. */
public final class LiveFrames {

    private final JsonMapper json;

    LiveFrames(JsonMapper json) {
        this.json = json;
    }

    /** The topics are heard from this id on. */
    LiveFrame ready(String id, List<String> topics) {
        return render("ready", id, new Ready("ready", id, topics));
    }

    LiveFrame of(String id, LiveEnvelope envelope) {
        var topic = String.valueOf(envelope.topic());
        var data = envelope.data();
        return data == null || data.isNull()
                ? reload(id, topic)
                : render("message", id, new Message("message", id, topic, envelope.at(), data));
    }

    /** What was said on the topic before is not known: load again. */
    LiveFrame reload(String id, String topic) {
        return render("reload", id, new Reload("reload", id, topic));
    }

    /** The connection lives, and nothing was said. */
    public LiveFrame alive(String id) {
        return render("alive", id, new Alive("alive", id));
    }

    /** This topic cannot be had. */
    public LiveFrame refused(String topic, String problem, String detail) {
        return render("refused", null, new Refused("refused", topic, problem, detail));
    }

    /** The connection ends. */
    public LiveFrame end(String reason) {
        return render("end", null, new End("end", reason));
    }

    private LiveFrame render(String type, @Nullable String id, Object frame) {
        return new LiveFrame(type, id, json.writeValueAsString(frame));
    }

    private record Ready(String type, String id, List<String> topics) {}

    private record Message(String type, String id, String topic, Instant at, JsonNode data) {}

    private record Reload(String type, String id, String topic) {}

    private record Alive(String type, String id) {}

    private record Refused(String type, String topic, String problem, String detail) {}

    private record End(String type, String reason) {}
}
