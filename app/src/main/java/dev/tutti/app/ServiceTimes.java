package dev.tutti.app;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

/**
 * How long each service's own beans took to make. What a bean waits for is billed to the owner of that: the pool of
 * connections and the migrations belong to the platform, whoever asked for them first.
 */
final class ServiceTimes implements ApplicationStartup {

    private final Services services;
    private final Map<String, Long> nanosByService = new ConcurrentHashMap<>();
    private final ThreadLocal<Deque<Step>> open = ThreadLocal.withInitial(ArrayDeque::new);
    private long lastId;

    ServiceTimes(Services services) {
        this.services = services;
    }

    Duration get(ServiceDeclaration service) {
        return Duration.ofNanos(nanosByService.getOrDefault(service.name(), 0L));
    }

    @Override
    public StartupStep start(String name) {
        var steps = open.get();
        var step = new Step(name, ++lastId, steps.peek());
        steps.push(step);
        return step;
    }

    private void ended(Step step, long nanos) {
        open.get().remove(step);
        if (step.parent != null) step.parent.nanosOfOthers += nanos;
        if (step.beanName == null) return;
        long own = nanos - step.nanosOfOthers;
        services.active().stream()
                .filter(service ->
                        step.beanName.startsWith(service.configuration().getPackageName() + "."))
                .findFirst()
                .ifPresent(service -> nanosByService.merge(service.name(), own, Long::sum));
    }

    private final class Step implements StartupStep {

        private final String name;
        private final long id;
        private final @Nullable Step parent;
        private final long started = System.nanoTime();
        private long nanosOfOthers;
        private @Nullable String beanName;

        private Step(String name, long id, @Nullable Step parent) {
            this.name = name;
            this.id = id;
            this.parent = parent;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public long getId() {
            return id;
        }

        @Override
        public @Nullable Long getParentId() {
            return parent == null ? null : parent.id;
        }

        @Override
        public StartupStep tag(String key, String value) {
            if (key.equals("beanName")) beanName = value;
            return this;
        }

        @Override
        public StartupStep tag(String key, Supplier<String> value) {
            return this;
        }

        @Override
        public Tags getTags() {
            return Collections::emptyIterator;
        }

        @Override
        public void end() {
            ended(this, System.nanoTime() - started);
        }
    }
}
