package dev.tutti.consistency;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Every attempt of every client, by key and in the order of their ends. */
public final class History {

    private final Map<String, Queue<Attempt>> attempts = new ConcurrentHashMap<>();

    public void add(Attempt attempt) {
        attempts.computeIfAbsent(attempt.request().key(), _ -> new ConcurrentLinkedQueue<>())
                .add(attempt);
    }

    public List<Attempt> of(String key) {
        return List.copyOf(attempts.getOrDefault(key, new ConcurrentLinkedQueue<>()));
    }

    /** Each request of that kind once. */
    public <T extends Request> Set<T> requests(Class<T> kind) {
        return all().map(Attempt::request)
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** The ids that the request's answers named: more than one where it happened more than once. */
    public Set<String> idsOf(Request request) {
        return of(request.key()).stream()
                .map(Attempt::outcome)
                .filter(Outcome.Accepted.class::isInstance)
                .map(outcome -> ((Outcome.Accepted) outcome).id())
                .collect(toCollection(LinkedHashSet::new));
    }

    public boolean isRefused(Request request) {
        return of(request.key()).stream().map(Attempt::outcome).anyMatch(Outcome.Refused.class::isInstance);
    }

    public long count(Class<? extends Outcome> kind) {
        return all().map(Attempt::outcome).filter(kind::isInstance).count();
    }

    public long size() {
        return all().count();
    }

    private Stream<Attempt> all() {
        return attempts.values().stream().flatMap(Queue::stream);
    }
}
