package dev.tutti.contracts.events;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.jspecify.annotations.Nullable;

/** What a schema must be, as lists of what is wrong with it. */
final class SchemaRules {

    private static final Map<Type, String> SIMPLE = Map.of(
            String.class, "string",
            int.class, "int",
            Integer.class, "int",
            long.class, "long",
            Long.class, "long",
            double.class, "double",
            Double.class, "double",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private SchemaRules() {}

    /** Pairs of versions of which one cannot read what the other wrote. */
    static List<String> incompatibilities(List<Schema> versions) {
        var wrong = new ArrayList<String>();
        for (var reader : versions) {
            for (var writer : versions) {
                var verdict = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
                if (verdict.getType() != SchemaCompatibilityType.COMPATIBLE) {
                    wrong.add("version %d cannot read version %d: %s"
                            .formatted(
                                    versions.indexOf(reader) + 1,
                                    versions.indexOf(writer) + 1,
                                    verdict.getResult().getIncompatibilities()));
                }
            }
        }
        return wrong;
    }

    /** Where the record's components and the schema's fields differ. */
    static List<String> differences(Class<?> type, Schema schema) {
        var wrong = new ArrayList<String>();
        var components = Stream.of(type.getRecordComponents()).toList();
        var names = components.stream().map(RecordComponent::getName).toList();
        var fields = schema.getFields().stream().map(Schema.Field::name).toList();
        if (!names.equals(fields)) {
            wrong.add("%s has components %s, its schema has fields %s".formatted(type.getSimpleName(), names, fields));
            return wrong;
        }
        for (int index = 0; index < components.size(); index++) {
            wrong.addAll(differences(components.get(index), schema.getFields().get(index)));
        }
        return wrong;
    }

    private static List<String> differences(RecordComponent component, Schema.Field field) {
        var where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        boolean nullable = isNullable(component.getAnnotatedType());
        if (nullable != field.schema().isNullable()) {
            return List.of(where + ": @Nullable in the record and a union with null in the schema go together");
        }
        if (nullable && !field.hasDefaultValue()) {
            return List.of(where + ": a nullable field has the default null");
        }
        return differences(where, component.getGenericType(), withoutNull(field.schema()));
    }

    private static List<String> differences(String where, Type type, Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> differences((Class<?>) type, schema);
            case ARRAY -> differences(where + "[]", element(type), schema.getElementType());
            default -> matches(type, schema) ? List.of() : List.of(where + ": " + type + " is not " + schema);
        };
    }

    private static boolean matches(Type type, Schema schema) {
        var logical =
                schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        if (type == UUID.class) {
            return schema.getType() == Schema.Type.FIXED && schema.getFixedSize() == 16;
        }
        if (type == Instant.class) {
            return schema.getType() == Schema.Type.LONG && logical.equals("timestamp-millis");
        }
        if (type == LocalDate.class) {
            return schema.getType() == Schema.Type.INT && logical.equals("date");
        }
        return schema.getType().getName().equals(SIMPLE.get(type));
    }

    private static Type element(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Schema withoutNull(Schema schema) {
        if (!schema.isUnion()) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations()).anyMatch(Nullable.class::isInstance);
    }
}
