package dev.tutti.platform.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts called services before their callers; among equals the name decides, so that every start looks alike. */
final class StartOrder {

    private final Map<String, ServiceDeclaration> byName = new TreeMap<>();
    private final Map<String, ServiceDeclaration> placed = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    private StartOrder(Collection<ServiceDeclaration> declarations) {
        for (var service : declarations) {
            if (byName.put(service.name(), service) != null) {
                throw new IllegalArgumentException("two services are called " + service.name());
            }
        }
    }

    static List<ServiceDeclaration> of(Collection<ServiceDeclaration> declarations) {
        var order = new StartOrder(declarations);
        order.byName.keySet().forEach(order::place);
        return List.copyOf(order.placed.values());
    }

    private void place(String name) {
        if (placed.containsKey(name)) {
            return;
        }
        if (path.contains(name)) {
            throw new IllegalArgumentException("services call each other in a circle: " + circle(name));
        }
        var service = byName.get(name);
        if (service == null) {
            throw new IllegalArgumentException(path.peekLast() + " calls '" + name + "', which no module declares");
        }
        path.addLast(name);
        service.calls().stream().sorted().forEach(this::place);
        path.removeLast();
        placed.put(name, service);
    }

    private String circle(String name) {
        var names = new ArrayList<>(path);
        names.add(name);
        return String.join(" -> ", names);
    }
}
