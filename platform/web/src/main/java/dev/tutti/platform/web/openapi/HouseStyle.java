package dev.tutti.platform.web.openapi;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import dev.tutti.platform.web.problem.Problem;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What every operation has, so that no controller says it: who may call it, its name, the idempotency key, and the
 * problem that every failure is.
 */
final class HouseStyle implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final String BEARER = "accessToken";
    private static final String PROBLEM = "Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var noun = StringUtils.uncapitalize(method.getBeanType().getSimpleName().replaceFirst("Controller$", ""));
        operation.setTags(List.of(noun));
        // Unique without the running numbers that springdoc adds in an order of its own.
        operation.setOperationId(
                noun + StringUtils.capitalize(method.getMethod().getName()));
        if (!isAnonymous(method)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        }
        if (takesKey(method)) {
            operation.addParametersItem(idempotencyKey());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457); docs/problems.md lists the types")
                                .content(new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        return operation;
    }

    private static boolean isAnonymous(HandlerMethod method) {
        return method.hasMethodAnnotation(Anonymous.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Anonymous.class);
    }

    private static boolean takesKey(HandlerMethod method) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(IdempotencyKey.class);
    }

    private static HeaderParameter idempotencyKey() {
        var key = new HeaderParameter();
        key.setName("Idempotency-Key");
        key.setDescription("Chosen by the client; a repetition with the same key gets the first answer");
        key.setRequired(false);
        key.setSchema(new StringSchema().maxLength(200));
        return key;
    }

    @Override
    public void customise(OpenAPI document) {
        document.setServers(List.of(new Server().url("/")));
        document.setInfo(new Info().title("Tutti").version("v1"));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSchemas(PROBLEM, ProblemSchema.create());
    }
}
