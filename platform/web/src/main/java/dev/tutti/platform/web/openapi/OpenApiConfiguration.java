package dev.tutti.platform.web.openapi;

import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Wires the documents at {@code /openapi/<service>.json}. */
@AutoConfiguration(
        beforeName = {
            "org.springdoc.webmvc.core.configuration.MultipleOpenApiSupportConfiguration",
            "org.springdoc.core.configuration.SpringDocConfiguration"
        })
@Import(ServiceDocuments.class)
class OpenApiConfiguration {

    static {
        // They come from the token and a header, which are documented by HouseStyle.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, IdempotencyKey.class);
    }

    @Bean
    HouseStyle houseStyle() {
        return new HouseStyle();
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }
}
