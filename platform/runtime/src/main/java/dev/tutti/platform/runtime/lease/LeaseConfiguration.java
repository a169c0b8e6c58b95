package dev.tutti.platform.runtime.lease;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Services;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases over the process's data source. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties(LeaseSettings.class)
class LeaseConfiguration {

    @Bean
    Leases leases(JdbcClient jdbc, LeaseSettings settings, Ids ids) {
        return new Leases(new LeaseStore(jdbc), settings, ids.next());
    }

    @Bean
    SingletonServices singletonServices(Services services, Leases leases) {
        return new SingletonServices(services, leases);
    }
}
