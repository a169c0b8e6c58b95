package dev.tutti.app;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Services;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a start was asked for.
 *
 * @param command the verb
 * @param target {@code all}, {@code engines} or a service's name
 * @param products the products to offer beside core; empty means every product of the artifact
 * @param port where HTTP answers; absent means the setting {@code server.port}, else {@link #PORT}
 * @param data the folder of the installation
 * @param json whether the graph is printed as JSON
 * @param settings what {@code --set} gave, above the environment
 */
record LaunchOptions(
        Command command,
        String target,
        Set<Product> products,
        OptionalInt port,
        Path data,
        boolean json,
        Map<String, String> settings) {

    static final int PORT = 8080;

    private static final List<String> WITH_VALUE = List.of("--target", "--products", "--port", "--data", "--set");

    enum Command {
        /** Starts engines and services and stays until it is stopped. */
        RUN,
        /** Prints which targets there are and how they hang together. */
        TARGETS,
        /** Starts everything on a folder of its own, uses it a little and ends: what the AOT cache is recorded from. */
        TRAIN;

        static Command of(String word) {
            for (var command : values()) {
                if (command.name().toLowerCase(Locale.ROOT).equals(word)) return command;
            }
            throw new BadOption("unknown command '%s': choose from run, targets".formatted(word));
        }
    }

    /** Reads the command line; what it leaves open comes from the environment, else from the defaults. */
    static LaunchOptions parse(List<String> arguments, Map<String, String> environment) {
        var words = new ArrayDeque<>(arguments);
        var command =
                words.isEmpty() || words.getFirst().startsWith("-") ? Command.RUN : Command.of(words.removeFirst());
        var given = new LinkedHashMap<String, String>();
        var settings = new LinkedHashMap<String, String>();
        boolean json = false;
        while (!words.isEmpty()) {
            var option = Option.take(words);
            switch (option.name()) {
                case "--json" -> json = true;
                case "--set" -> put(settings, option.value());
                default -> given.put(option.name(), option.value());
            }
        }
        return new LaunchOptions(
                command,
                find("--target", "TUTTI_TARGET", given, environment).orElse(Services.ALL),
                products(find("--products", "TUTTI_PRODUCTS", given, environment)),
                port(Optional.ofNullable(given.get("--port"))),
                Path.of(find("--data", "TUTTI_DATA", given, environment).orElseGet(LaunchOptions::home))
                        .toAbsolutePath()
                        .normalize(),
                json,
                Map.copyOf(settings));
    }

    /** The services of the chosen products, with those of the target active. */
    Services choose(Services services) {
        try {
            var offered = products.isEmpty() ? services : services.offering(products);
            return offered.target(target);
        } catch (IllegalArgumentException unknown) {
            throw new BadOption("--target: " + unknown.getMessage());
        }
    }

    private static String home() {
        return Path.of(System.getProperty("user.home"), ".tutti").toString();
    }

    private static Optional<String> find(
            String option, String variable, Map<String, String> given, Map<String, String> environment) {
        return Optional.ofNullable(given.get(option))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(value -> !value.isBlank());
    }

    private static Set<Product> products(Optional<String> labels) {
        return labels.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(LaunchOptions::product)
                .collect(toUnmodifiableSet());
    }

    private static Product product(String label) {
        try {
            return Product.of(label.strip());
        } catch (IllegalArgumentException unknown) {
            throw new BadOption("--products: " + unknown.getMessage());
        }
    }

    private static OptionalInt port(Optional<String> given) {
        if (given.isEmpty()) return OptionalInt.empty();
        if (!given.get().matches("\\d{1,5}") || Integer.parseInt(given.get()) > 65_535)
            throw new BadOption("--port: a port is 0 (any free one) to 65535, not '%s'".formatted(given.get()));
        return OptionalInt.of(Integer.parseInt(given.get()));
    }

    private static void put(Map<String, String> settings, String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) throw new BadOption("--set: write --set name=value, not '%s'".formatted(pair));
        settings.put(
                pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }

    private record Option(String name, String value) {

        static Option take(Deque<String> words) {
            var word = words.removeFirst();
            int equals = word.indexOf('=');
            var name = equals > 0 ? word.substring(0, equals) : word;
            if (name.equals("--json")) return new Option(name, "");
            if (!WITH_VALUE.contains(name))
                throw new BadOption(
                        "unknown option '%s': choose from %s".formatted(word, String.join(", ", WITH_VALUE)));
            if (equals > 0) return new Option(name, word.substring(equals + 1));
            if (words.isEmpty()) throw new BadOption(name + " needs a value");
            return new Option(name, words.removeFirst());
        }
    }
}
