package dev.tutti.platform.jobs;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/** The kinds of this process with their handlers and owners; looked up late, since handlers may want {@link Jobs}. */
final class JobRegistry {

    /** A kind that a service in this process owns. */
    record OwnedKind<T>(ServiceDeclaration owner, JobHandler<T> handler, JobKind<T> kind, JobStore store) {}

    private final Services services;
    private final Supplier<Stream<? extends JobHandler<?>>> handlers;
    private final JobContext context;
    private @Nullable Map<JobKind<?>, OwnedKind<?>> kinds;
    private final Map<String, JobStore> stores = new LinkedHashMap<>();

    JobRegistry(Services services, Supplier<Stream<? extends JobHandler<?>>> handlers, JobContext context) {
        this.services = services;
        this.handlers = handlers;
        this.context = context;
    }

    OwnedKind<?> get(JobKind<?> kind) {
        var owned = kinds().get(kind);
        if (owned == null) {
            throw new IllegalStateException(
                    "no handler here for job %s: make it a bean, and let kind() return the constant".formatted(kind));
        }
        return owned;
    }

    Collection<OwnedKind<?>> all() {
        return kinds().values();
    }

    /** One per schema that has a handler here. */
    List<JobStore> stores() {
        kinds();
        return List.copyOf(stores.values());
    }

    private synchronized Map<JobKind<?>, OwnedKind<?>> kinds() {
        if (kinds == null) {
            kinds = collect();
        }
        return kinds;
    }

    private Map<JobKind<?>, OwnedKind<?>> collect() {
        var names = new HashSet<String>();
        var collected = new LinkedHashMap<JobKind<?>, OwnedKind<?>>();
        var declared = handlers.get()
                .<OwnedKind<?>>map(this::own)
                .filter(owned -> services.isActive(owned.owner().name()))
                .toList();
        var owners = declared.stream().map(OwnedKind::owner).distinct();
        Stream.concat(declared.stream(), owners.map(this::retention)).forEach(owned -> {
            if (!names.add(owned.owner().name() + "." + owned.kind().name())) {
                throw new IllegalStateException(
                        "%s has two handlers for job %s".formatted(owned.owner().name(), owned.kind()));
            }
            collected.put(owned.kind(), owned);
        });
        return collected;
    }

    private <T> OwnedKind<T> own(JobHandler<T> handler) {
        var type = handler.owner() == handler.getClass() ? AopUtils.getTargetClass(handler) : handler.owner();
        var owner = services.getOwner(type);
        return new OwnedKind<>(owner, handler, handler.kind(), storeOf(owner));
    }

    private OwnedKind<CronTick> retention(ServiceDeclaration service) {
        return own(new JobRetention(service.configuration(), storeOf(service), context));
    }

    private JobStore storeOf(ServiceDeclaration service) {
        return stores.computeIfAbsent(service.schema(), schema -> new JobStore(context.jdbc(), schema));
    }
}
