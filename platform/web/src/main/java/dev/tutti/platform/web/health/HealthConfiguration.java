package dev.tutti.platform.web.health;

import dev.tutti.contracts.api.core.identity.Setup;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.call.CallsTo;
import dev.tutti.platform.runtime.ready.ReadyCheck;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Wires health, readiness and what the installation says about itself. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(HealthSettings.class)
@CallsTo(Setup.class)
class HealthConfiguration {

    @Bean
    Drain drain(HealthSettings settings) {
        return new Drain(settings.drain());
    }

    @Bean
    DatabaseCheck databaseCheck(DataSource dataSource) {
        return new DatabaseCheck(dataSource);
    }

    @Bean
    HealthController healthController(List<ReadyCheck> checks, Services services) {
        return new HealthController(checks, services);
    }

    @Bean
    InstallationController installationController(Services services, ObjectProvider<Setup> identity) {
        return new InstallationController(services, identity);
    }
}
