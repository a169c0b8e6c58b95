package dev.tutti.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TargetGraphTests {

    private static final ServiceDeclaration CATALOG = new ServiceDeclaration(
            "catalog",
            Product.MUSIC,
            TargetGraphTests.class,
            Set.of(),
            Set.of(Engine.POSTGRES, Engine.KAFKA),
            Cardinality.MANY,
            Set.of("/api/v1/releases"));
    private static final ServiceDeclaration ALERTS = new ServiceDeclaration(
            "alerts", Product.CORE, Tutti.class, Set.of("catalog"), Set.of(), Cardinality.SINGLETON, Set.of());

    private final TargetGraph graph = new TargetGraph(Services.of(List.of(ALERTS, CATALOG)));

    @Test
    void printsALineForEachTargetWithDependenciesFirst() {
        var lines = graph.text().lines().toList();

        assertThat(lines)
                .extracting(line -> line.replaceFirst(" .*", ""))
                .containsExactly("TARGET", "all", "engines", "catalog", "alerts");
        assertThat(lines.get(3)).containsSubsequence("catalog", "music", "-", "kafka postgres", "/api/v1/releases");
        assertThat(lines.get(4)).containsSubsequence("alerts (1)", "core", "catalog", "-", "-");
    }

    @Test
    void printsTheSameAsJson() {
        var json = JsonMapper.shared().readTree(graph.json());

        assertThat(json.at("/targets").valueStream().map(node -> node.asString()))
                .containsExactly("all", "engines", "alerts", "catalog");
        assertThat(json.at("/services/1/calls/0").asString()).isEqualTo("catalog");
        assertThat(json.at("/services/1/cardinality").asString()).isEqualTo("singleton");
    }
}
