package dev.tutti.platform.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells clients what the records say: a component without {@code @Nullable} is always there, one with it may be null,
 * and enums are lower case as in JSON.
 */
final class RecordSchemas implements ModelConverter {

    private final ObjectMapper types;

    RecordSchemas(ObjectMapper types) {
        this.types = types;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved == null) {
            return null;
        }
        JavaType javaType = types.constructType(type.getType());
        if (javaType.isEnumType()) {
            lowerCase(resolved);
        }
        if (javaType.getRawClass().isRecord()) {
            describe(javaType.getRawClass(), definition(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return context.getDefinedModels().getOrDefault(name, resolved);
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (isNullable(component)) {
                allowNull(property);
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(required.stream().sorted().toList());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void allowNull(Schema<?> property) {
        var types = property.getTypes();
        if (types != null && !types.contains("null")) {
            property.setTypes(Set.of(types.iterator().next(), "null"));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the model has no type for "schema of an enum"
    private static void lowerCase(Schema resolved) {
        List<Object> values = resolved.getEnum();
        if (values != null) {
            resolved.setEnum(values.stream()
                    .map(value -> (Object) value.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }
}
