package dev.tutti.core.live;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A connected client, over whichever transport. */
interface LiveClient extends AutoCloseable {

    JsonMapper JSON = JsonMapper.builder().build();

    /** What has come so far. */
    List<JsonNode> frames();

    /** Whether the server has ended the connection. */
    boolean isEnded();

    @Override
    void close();

    default List<String> types() {
        return frames().stream().map(frame -> frame.path("type").asString()).toList();
    }

    /** Without the signs of life. */
    default List<JsonNode> news() {
        return frames().stream()
                .filter(frame -> !frame.path("type").asString().equals("alive"))
                .toList();
    }

    /** The types of the frames without the signs of life. */
    default List<String> said() {
        return news().stream().map(frame -> frame.path("type").asString()).toList();
    }

    default List<String> words() {
        return frames().stream()
                .filter(frame -> frame.path("type").asString().equals("message"))
                .map(frame -> frame.path("data").path("word").asString())
                .toList();
    }

    /** The id that a client would come back with. */
    default String lastId() {
        return frames().stream()
                .map(frame -> frame.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .reduce("", (_, last) -> last);
    }

    default String reason() {
        return frames().getLast().path("reason").asString("");
    }
}
