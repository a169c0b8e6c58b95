package dev.tutti.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Settings that are known before Spring is: given with {@code --set}, else by the environment under Spring's names. */
record Configured(Map<String, String> settings, Map<String, String> environment) {

    Optional<String> find(String name) {
        return Optional.ofNullable(settings.get(name))
                .or(() -> Optional.ofNullable(environment.get(variable(name.replace("-", "")))))
                .or(() -> Optional.ofNullable(environment.get(variable(name.replace('-', '_')))))
                .filter(value -> !value.isBlank());
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    private static String variable(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
