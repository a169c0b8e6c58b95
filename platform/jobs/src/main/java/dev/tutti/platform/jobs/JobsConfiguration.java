package dev.tutti.platform.jobs;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Services;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@link Jobs}, and a worker for every handler of the services in this process. */
@AutoConfiguration(
        afterName = {
            "dev.tutti.platform.runtime.RuntimeConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnBean({DataSource.class, Services.class})
@EnableConfigurationProperties(JobsSettings.class)
class JobsConfiguration {

    @Bean
    JobContext jobContext(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock,
            Ids ids,
            JobsSettings settings) {
        return new JobContext(
                dataSource,
                JdbcClient.create(dataSource),
                new TransactionTemplate(transactions),
                json,
                clock,
                ids,
                RandomGenerator.getDefault(),
                settings);
    }

    @Bean
    JobRegistry jobRegistry(
            Services services,
            ObjectProvider<JobHandler<?>> handlers,
            ObjectProvider<JobHandlerSource> sources,
            JobContext context) {
        return new JobRegistry(
                services,
                () -> Stream.concat(handlers.stream(), sources.stream().flatMap(source -> source.handlers().stream())),
                context);
    }

    @Bean
    JobObservers jobObservers(
            Services services,
            ObjectProvider<JobProgressListener> listeners,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<OpenTelemetry> telemetry) {
        var tracer = telemetry.getIfUnique(OpenTelemetry::noop).getTracer("tutti.jobs");
        return new JobObservers(
                listeners::stream, services, meters.getIfUnique(SimpleMeterRegistry::new), new JobTracing(tracer));
    }

    @Bean
    JobWorkers jobWorkers(
            JobRegistry registry, JobContext context, JobObservers observers, ObjectProvider<MeterRegistry> meters) {
        var depths = new QueueDepths(meters.getIfUnique(SimpleMeterRegistry::new), context.clock());
        return new JobWorkers(registry, context, observers, depths);
    }

    @Bean
    Jobs jobs(JobRegistry registry, JobWorkers workers, JobContext context) {
        return new Jobs(registry, workers, context);
    }
}
