package dev.tutti.platform.events.inbox;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Topic;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** One {@link EventConsumer} bean: what it hears, and how it is told. */
final class Listener {

    private final ServiceDeclaration service;
    private final String name;
    private final Object bean;
    private final Map<String, Handler> handlers;

    private record Handler(Class<? extends Event> event, Method method) {}

    private Listener(ServiceDeclaration service, String name, Object bean, Map<String, Handler> handlers) {
        this.service = service;
        this.name = name;
        this.bean = bean;
        this.handlers = Map.copyOf(handlers);
    }

    static Listener of(Object bean, ServiceDeclaration service) {
        var type = AopUtils.getTargetClass(bean);
        var annotation = AnnotatedElementUtils.findMergedAnnotation(type, EventConsumer.class);
        if (annotation == null || !annotation.value().matches("[a-z][a-z0-9-]{0,60}")) {
            throw new IllegalStateException(type.getName() + " needs @EventConsumer with a lower-case name");
        }
        var handlers = new HashMap<String, Handler>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(Listener::listens)
                .forEach(method -> handlers.put(eventOf(method).getName(), new Handler(eventOf(method), open(method))));
        if (handlers.isEmpty()) {
            throw new IllegalStateException(
                    type.getName() + " hears nothing: give it a method void on(SomeEvent event)");
        }
        return new Listener(service, annotation.value(), bean, handlers);
    }

    ServiceDeclaration service() {
        return service;
    }

    String schema() {
        return service.schema();
    }

    String name() {
        return name;
    }

    /** The topics of all events it hears, without the installation's prefix. */
    Set<String> topics() {
        return handlers.values().stream()
                .map(handler -> topicOf(handler.event()))
                .collect(toUnmodifiableSet());
    }

    /** The class to decode a type of event as, where the listener hears it at all. */
    Optional<Class<? extends Event>> findEvent(String eventType) {
        return Optional.ofNullable(handlers.get(eventType)).map(Handler::event);
    }

    Optional<ProjectionReset> findReset() {
        return bean instanceof ProjectionReset reset ? Optional.of(reset) : Optional.empty();
    }

    /** Tells the bean, through its proxy where it has one. */
    void hear(Event event) {
        var handler = handlers.get(event.getClass().getName());
        if (handler == null) {
            throw new IllegalArgumentException(
                    name + " does not hear " + event.getClass().getName());
        }
        try {
            handler.method().invoke(bean, event);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("call " + handler.method(), e);
        }
    }

    @Override
    public String toString() {
        return service.name() + "." + name;
    }

    private static RuntimeException unwrapped(InvocationTargetException failed) {
        return switch (failed.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> new IllegalStateException("listener failed", failed.getCause());
        };
    }

    private static boolean listens(Method method) {
        return method.getName().equals("on")
                && method.getParameterCount() == 1
                && Event.class.isAssignableFrom(method.getParameterTypes()[0])
                && !method.isBridge()
                && !Modifier.isStatic(method.getModifiers());
    }

    private static Class<? extends Event> eventOf(Method method) {
        return method.getParameterTypes()[0].asSubclass(Event.class);
    }

    private static Method open(Method method) {
        if (Modifier.isPrivate(method.getModifiers())) {
            throw new IllegalStateException(method + " is private: a proxy cannot call it");
        }
        method.setAccessible(true);
        return method;
    }

    private static String topicOf(Class<? extends Event> event) {
        var topic = event.getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalStateException(event.getName() + " needs @Topic, which names its publisher");
        }
        return topic.value();
    }
}
