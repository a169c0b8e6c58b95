package dev.tutti.platform.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The services of the artifact, and which of them this process runs. Calls form no cycle; that is checked here. */
public final class Services {

    /** The target that stands for every service of the chosen products, with the engines inside. */
    public static final String ALL = "all";

    /** The target that runs the inside engines and nothing else. */
    public static final String ENGINES = "engines";

    private final List<ServiceDeclaration> all;
    private final List<ServiceDeclaration> active;

    private Services(List<ServiceDeclaration> all, List<ServiceDeclaration> active) {
        this.all = all;
        this.active = active;
    }

    /** Every service on the class path, dependencies first, all of them active. */
    public static Services discover() {
        var found = ServiceLoader.load(DeclaredService.class).stream()
                .map(provider -> provider.get().declaration())
                .toList();
        return of(found);
    }

    /** These services, dependencies first, all of them active. Throws where a name is unknown, doubled or in a cycle. */
    public static Services of(Collection<ServiceDeclaration> declarations) {
        var sorted = StartOrder.of(declarations);
        return new Services(sorted, sorted);
    }

    /** The same artifact with only the services of these products and {@link Product#CORE} to choose from. */
    public Services offering(Set<Product> products) {
        var offered = all.stream()
                .filter(service -> service.product() == Product.CORE || products.contains(service.product()))
                .toList();
        return new Services(offered, offered);
    }

    /** The same artifact with only this target active: {@link #ALL}, {@link #ENGINES} or a service's name. */
    public Services target(String target) {
        return switch (target) {
            case ALL -> new Services(all, all);
            case ENGINES -> new Services(all, List.of());
            default -> targets(List.of(target));
        };
    }

    /** The same artifact with only these services active. */
    public Services targets(Collection<String> names) {
        var wanted = names.stream().map(this::get).collect(Collectors.toSet());
        return new Services(all, all.stream().filter(wanted::contains).toList());
    }

    /** Every service that this installation offers, dependencies first. */
    public List<ServiceDeclaration> all() {
        return all;
    }

    /** The services that this process runs, dependencies first. */
    public List<ServiceDeclaration> active() {
        return active;
    }

    public boolean isActive(String name) {
        return active.stream().anyMatch(service -> service.name().equals(name));
    }

    /** Whether this installation offers the service, in this process or in another. */
    public boolean isOffered(String name) {
        return all.stream().anyMatch(service -> service.name().equals(name));
    }

    /** The products that have a service here, in their usual order. */
    public Set<Product> products() {
        return all.stream()
                .map(ServiceDeclaration::product)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the service of that name, or throws an {@link IllegalArgumentException} that lists the names. */
    public ServiceDeclaration get(String name) {
        return all.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("unknown target '%s': choose from %s".formatted(name, targets())));
    }

    /** The service whose code this type is, if it is a service's at all. */
    public Optional<ServiceDeclaration> findOwner(Class<?> type) {
        return all.stream().filter(service -> service.owns(type)).findFirst();
    }

    /** The service whose code this type is; throws an {@link IllegalStateException} for platform code. */
    public ServiceDeclaration getOwner(Class<?> type) {
        return findOwner(type)
                .orElseThrow(() -> new IllegalStateException(type.getName()
                        + " lies in no service's package: move it below the service's configuration class"));
    }

    /** The service that publishes to this topic (without the installation's prefix), if one does. */
    public Optional<ServiceDeclaration> findPublisher(String topic) {
        return all.stream().filter(service -> service.topic().equals(topic)).findFirst();
    }

    /** The service that serves this path, by the most exact of the declared prefixes. */
    public Optional<ServiceDeclaration> findByPath(String path) {
        record Match(PathPrefix prefix, ServiceDeclaration service) {}
        return all.stream()
                .flatMap(
                        service -> service.prefixes().stream().map(prefix -> new Match(PathPrefix.of(prefix), service)))
                .filter(match -> match.prefix().matches(path))
                .max(Comparator.comparing(Match::prefix, PathPrefix.BY_EXACTNESS))
                .map(Match::service);
    }

    /** Everything that {@code --target} accepts. */
    public List<String> targets() {
        var targets = new ArrayList<>(List.of(ALL, ENGINES));
        targets.addAll(new TreeSet<>(all.stream().map(ServiceDeclaration::name).toList()));
        return targets;
    }
}
