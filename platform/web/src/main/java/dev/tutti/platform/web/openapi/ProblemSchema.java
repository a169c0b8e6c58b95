package dev.tutti.platform.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shape of {@link dev.tutti.platform.web.problem.Problem} as clients see it. */
final class ProblemSchema {

    private ProblemSchema() {}

    static Schema<?> create() {
        var error = object(Map.of("field", type("string"), "detail", type("string")), List.of("detail", "field"));
        var errors = type("array");
        errors.setItems(error);
        return object(
                Map.of(
                        "type", type("string"),
                        "title", type("string"),
                        "status", type("integer"),
                        "detail", type("string"),
                        "field", type("string"),
                        "limit", type("integer"),
                        "errors", errors,
                        "requestId", type("string"),
                        "traceId", type("string")),
                List.of("detail", "status", "title", "type"));
    }

    private static Schema<?> object(Map<String, Schema<?>> properties, List<String> required) {
        var schema = type("object");
        properties.forEach(schema::addProperty);
        schema.setRequired(required);
        return schema;
    }

    private static Schema<?> type(String type) {
        var schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
