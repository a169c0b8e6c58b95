package dev.tutti.platform.web.openapi;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** One document for each active service: what the controllers below its package serve, internal addresses aside. */
final class ServiceDocuments implements ImportBeanDefinitionRegistrar, BeanFactoryAware {

    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        if (beans != null) {
            beans.getBean(Services.class).active().forEach(service -> register(service, registry));
        }
    }

    private static void register(ServiceDeclaration service, BeanDefinitionRegistry registry) {
        var definition = BeanDefinitionBuilder.genericBeanDefinition(GroupedOpenApi.class, () -> document(service))
                .getBeanDefinition();
        registry.registerBeanDefinition("openapi:" + service.name(), definition);
    }

    private static GroupedOpenApi document(ServiceDeclaration service) {
        return GroupedOpenApi.builder()
                // The group is the last segment of the address: /openapi/catalog.json.
                .group(service.name() + ".json")
                .packagesToScan(service.configuration().getPackageName())
                .pathsToExclude("/internal/**")
                .addOpenApiCustomizer(document -> document.getInfo().setTitle("Tutti " + service.name()))
                .build();
    }
}
