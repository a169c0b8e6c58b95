package dev.tutti.platform.push;

import dev.tutti.platform.runtime.Services;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The topics of the services that this installation offers, whichever of them run here. */
public final class LiveTopics {

    private final List<LiveTopic> topics;

    LiveTopics(List<LiveTopic> topics) {
        var patterns = new HashSet<String>();
        for (var topic : topics) {
            if (!patterns.add(topic.pattern())) {
                throw new IllegalStateException("two services declare the topic " + topic.pattern());
            }
        }
        this.topics = List.copyOf(topics);
    }

    static LiveTopics discover(Services services) {
        return new LiveTopics(ServiceLoader.load(DeclaredTopics.class).stream()
                .filter(provider -> services.findOwner(provider.type()).isPresent())
                .flatMap(provider -> provider.get().topics().stream())
                .toList());
    }

    public Optional<LiveTopic> find(String topic) {
        return topics.stream().filter(known -> known.matches(topic)).findFirst();
    }

    LiveTopic get(String topic) {
        return find(topic)
                .orElseThrow(() -> new IllegalArgumentException("no service declares the live topic " + topic));
    }
}
