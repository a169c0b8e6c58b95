package dev.tutti.platform.events.codec;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Every schema this process knows: all versions on its class path, and those it learned from the topic of schemas,
 * which newer processes wrote.
 */
public final class EventSchemas {

    private final Map<Long, EventSchema> byFingerprint = new ConcurrentHashMap<>();
    private final Map<Class<?>, EventSchema> newest = new ConcurrentHashMap<>();
    private final List<EventSchema> local;

    private EventSchemas(List<EventSchema> local) {
        this.local = List.copyOf(local);
        local.forEach(this::learn);
    }

    /** All files {@code avro/<class name>/v<n>.avsc} on the class path. */
    public static EventSchemas load() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:avro/*/v*.avsc");
            var found = new ArrayList<EventSchema>();
            for (var file : files) {
                found.add(read(file));
            }
            return new EventSchemas(found);
        } catch (IOException e) {
            throw new UncheckedIOException("read the event schemas of the class path", e);
        }
    }

    /** All versions of the events of one topic that are on the class path. */
    public List<EventSchema> listByTopic(String topic) {
        return local.stream().filter(schema -> isOf(topic, schema)).toList();
    }

    /** What this process writes and reads an event with. */
    public EventSchema newest(Class<? extends Event> type) {
        return newest.computeIfAbsent(type, key -> readNewest(type));
    }

    public Optional<EventSchema> find(long fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    void learn(EventSchema schema) {
        byFingerprint.putIfAbsent(schema.fingerprint(), schema);
    }

    Collection<EventSchema> known() {
        return byFingerprint.values();
    }

    private static boolean isOf(String topic, EventSchema schema) {
        var loader = EventSchemas.class.getClassLoader();
        if (!ClassUtils.isPresent(schema.eventType(), loader)) {
            return false;
        }
        var owner = ClassUtils.resolveClassName(schema.eventType(), loader).getAnnotation(Topic.class);
        return owner != null && owner.value().equals(topic);
    }

    private static EventSchema readNewest(Class<?> type) {
        EventSchema found = null;
        for (int version = 1; ; version++) {
            var path = "/avro/%s/v%d.avsc".formatted(type.getName(), version);
            try (var text = type.getResourceAsStream(path)) {
                if (text != null) {
                    found = EventSchema.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
                } else if (found != null) {
                    return found;
                } else {
                    throw new IllegalStateException("%s has no schema: write %s".formatted(type.getName(), path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("read " + path, e);
            }
        }
    }

    private static EventSchema read(Resource file) throws IOException {
        return EventSchema.parse(file.getContentAsString(StandardCharsets.UTF_8));
    }
}
