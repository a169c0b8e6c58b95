package dev.tutti.core.live;

import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of the topics that a client asked for it gets, in the order it named them. */
final class Choice {

    private final List<LiveWish> granted = new ArrayList<>();
    private final Map<String, Refusal> refused = new LinkedHashMap<>();

    void grant(LiveWish wish) {
        granted.add(wish);
    }

    void refuse(String topic, Refusal refusal) {
        refused.put(topic, refusal);
    }

    List<LiveWish> granted() {
        return granted;
    }

    Map<String, Refusal> refused() {
        return refused;
    }
}
