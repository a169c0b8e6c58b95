package dev.tutti.platform.runtime.call;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/** Registers one proxy bean for each interface named by {@link CallsTo}. */
final class CallRegistrar implements ImportBeanDefinitionRegistrar, BeanFactoryAware {

    private @Nullable BeanFactory beans;

    @Override
    public void setBeanFactory(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        var calls = importing.getAnnotations().get(CallsTo.class);
        for (var name : calls.getStringArray("value")) {
            register(ClassUtils.resolveClassName(name, null), registry);
        }
    }

    private <T> void register(Class<T> api, BeanDefinitionRegistry registry) {
        var name = "call:" + api.getName();
        // Two services of one process may call the same third.
        if (beans == null || registry.containsBeanDefinition(name)) {
            return;
        }
        var factory = beans.getBeanProvider(CallFactory.class);
        var definition = BeanDefinitionBuilder.genericBeanDefinition(
                        api, () -> factory.getObject().create(api))
                .setPrimary(true)
                .getBeanDefinition();
        registry.registerBeanDefinition(name, definition);
    }
}
