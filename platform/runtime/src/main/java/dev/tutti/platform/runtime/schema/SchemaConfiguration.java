package dev.tutti.platform.runtime.schema;

import dev.tutti.platform.runtime.Services;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Migrates as soon as there is a data source, so that no bean ever sees an older schema. */
@AutoConfiguration
class SchemaConfiguration {

    @Bean
    static BeanPostProcessor schemaMigrator(ObjectProvider<Services> services) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof DataSource dataSource) {
                    new SchemaMigrations(services.getObject()).migrate(dataSource);
                }
                return bean;
            }
        };
    }
}
