package dev.tutti.platform.telemetry;

import dev.tutti.platform.runtime.Services;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Wires what the platform measures about itself. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
class TelemetryConfiguration {

    @Bean
    Facts facts(MeterRegistry metrics, Services services) {
        return new Facts(metrics, services);
    }

    /** Which build runs, and which services in it: constant gauges, to be joined with anything else. */
    @Bean
    MeterBinder buildInfo(Services services) {
        var version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("development");
        return metrics -> {
            Gauge.builder("tutti.build.info", () -> 1)
                    .description("The build that runs here")
                    .tag("version", version)
                    .tag("java", Runtime.version().toString())
                    .register(metrics);
            services.active()
                    .forEach(service -> Gauge.builder("tutti.service.active", () -> 1)
                            .description("The services that this process runs")
                            .tag("service", service.name())
                            .tag("product", service.product().label())
                            .register(metrics));
        };
    }
}
