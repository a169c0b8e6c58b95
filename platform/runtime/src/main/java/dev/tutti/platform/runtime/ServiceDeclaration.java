package dev.tutti.platform.runtime;

import java.util.Set;

/**
 * What a service says about itself, once. Start order, readiness, {@code ./tutti targets}, schema, topic and routes
 * come from here.
 *
 * @param name the target, the schema and the prefix of its settings: {@code catalog}
 * @param product the product it belongs to; with the name it makes the topic, {@code music.catalog}
 * @param configuration the configuration class in the service's root package; everything below belongs to the service
 * @param calls names of the services it calls through {@code contracts/api}
 * @param engines engines it cannot start without
 * @param cardinality how many copies may run
 * @param prefixes the public HTTP paths it serves, such as {@code /api/v1/releases}; a segment in braces stands for
 *     any one, and the longest match wins
 */
public record ServiceDeclaration(
        String name,
        Product product,
        Class<?> configuration,
        Set<String> calls,
        Set<Engine> engines,
        Cardinality cardinality,
        Set<String> prefixes) {

    public ServiceDeclaration {
        if (!name.matches("[a-z][a-z0-9]{1,30}")) {
            throw new IllegalArgumentException("a service's name is 2 to 31 lower-case letters or digits: " + name);
        }
        calls = Set.copyOf(calls);
        engines = Set.copyOf(engines);
        prefixes = Set.copyOf(prefixes);
    }

    /** The only schema the service reads and writes. */
    public String schema() {
        return name;
    }

    /** The one topic the service publishes to, without the installation's prefix: {@code music.catalog}. */
    public String topic() {
        return product.label() + "." + name;
    }

    /** Whether a type is part of this service: it lies in the configuration's package or below. */
    public boolean owns(Class<?> type) {
        var root = configuration.getPackageName();
        var home = type.getPackageName();
        return home.equals(root) || home.startsWith(root + ".");
    }
}
