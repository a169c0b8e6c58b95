package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import java.util.HashSet;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/** Every listener of this process, from the moment everything else is ready until everything else is still there. */
final class Consumers implements SmartLifecycle {

    private final ListableBeanFactory beans;
    private final Services services;
    private final InboxParts parts;
    private List<ConsumerLoop> loops = List.of();
    private volatile boolean running;

    Consumers(ListableBeanFactory beans, Services services, InboxParts parts) {
        this.beans = beans;
        this.services = services;
        this.parts = parts;
    }

    /** The listener of that name in that service; a refusal where it does not run in this process. */
    ConsumerLoop get(String service, String consumer) {
        return loops.stream()
                .filter(loop -> loop.listener().service().name().equals(service))
                .filter(loop -> loop.listener().name().equals(consumer))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consumer in this process"));
    }

    List<Listener> listeners() {
        return loops.stream().map(ConsumerLoop::listener).toList();
    }

    @Override
    public void start() {
        var listeners = beans.getBeansWithAnnotation(EventConsumer.class).values().stream()
                .map(bean -> Listener.of(bean, services.getOwner(AopUtils.getTargetClass(bean))))
                .toList();
        refuseDoubles(listeners);
        loops = listeners.stream()
                .map(listener -> new ConsumerLoop(listener, parts))
                .toList();
        loops.forEach(ConsumerLoop::start);
        running = true;
    }

    private static void refuseDoubles(List<Listener> listeners) {
        var names = new HashSet<String>();
        for (var listener : listeners) {
            if (!names.add(listener.toString())) {
                throw new IllegalStateException("two @EventConsumer beans are called " + listener);
            }
        }
    }

    @Override
    public void stop() {
        loops.forEach(ConsumerLoop::stop);
        try {
            for (var loop : loops) {
                loop.awaitEnd(parts.settings().drain().multipliedBy(2));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
