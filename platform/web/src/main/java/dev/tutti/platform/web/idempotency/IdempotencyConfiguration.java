package dev.tutti.platform.web.idempotency;

import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.security.Callers;
import dev.tutti.platform.security.Secrets;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires idempotency keys over the process's data source. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyConfiguration {

    @Bean
    IdempotencyStore idempotencyStore(JdbcClient jdbc) {
        return new IdempotencyStore(jdbc);
    }

    @Bean
    Idempotency idempotency(
            IdempotencyStore store,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            Secrets secrets) {
        return new Idempotency(store, new TransactionTemplate(transactions), json, clock, secrets);
    }

    @Bean
    IdempotencyPruner idempotencyPruner(
            IdempotencyStore store, IdempotencySettings settings, Services services, Clock clock) {
        return new IdempotencyPruner(store, settings, services, clock);
    }

    @Bean
    WebMvcConfigurer idempotencyKeys(Services services, Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyKeyResolver(services, callers));
            }
        };
    }
}
