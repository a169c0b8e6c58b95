package dev.tutti.app;

import static java.util.stream.Collectors.joining;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./tutti targets} prints: every target, what it calls, needs and serves, dependencies first. */
record TargetGraph(Services services) {

    private static final String ROW = "%-12s %-10s %-22s %-32s %s";

    String text() {
        var lines = new StringBuilder();
        lines.append(ROW.formatted("TARGET", "PRODUCT", "CALLS", "NEEDS", "SERVES"))
                .append('\n');
        lines.append(row(Services.ALL, "", "", "", "every service, with the engines inside"));
        lines.append(row(Services.ENGINES, "", "", "", "the inside engines alone, for services apart"));
        for (var service : services.all()) {
            lines.append(row(
                    service.name() + (service.cardinality() == Cardinality.SINGLETON ? " (1)" : ""),
                    service.product().label(),
                    words(service.calls()),
                    words(engines(service)),
                    words(service.prefixes())));
        }
        return lines.toString().stripTrailing();
    }

    String json() {
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return mapper.writeValueAsString(new Graph(
                services.targets(),
                services.all().stream().map(TargetGraph::node).toList()));
    }

    private static String row(Object... cells) {
        return ROW.formatted(cells).stripTrailing() + "\n";
    }

    private static Node node(ServiceDeclaration service) {
        return new Node(
                service.name(),
                service.product().label(),
                service.topic(),
                sorted(service.calls()),
                sorted(engines(service)),
                service.cardinality().name().toLowerCase(Locale.ROOT),
                sorted(service.prefixes()));
    }

    private static List<String> engines(ServiceDeclaration service) {
        return service.engines().stream()
                .map(Engine::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static String words(Collection<String> words) {
        return words.isEmpty() ? "-" : words.stream().sorted().collect(joining(" "));
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    private record Graph(List<String> targets, List<Node> services) {}

    private record Node(
            String name,
            String product,
            String topic,
            List<String> calls,
            List<String> engines,
            String cardinality,
            List<String> prefixes) {}
}
