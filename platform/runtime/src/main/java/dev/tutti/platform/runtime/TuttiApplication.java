package dev.tutti.platform.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One Spring context per process: the platform's auto-configurations and the active services' configuration classes. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class TuttiApplication {

    /** Spring's names for what is ours; all of them may be set from outside. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "spring.application.name", "tutti",
            "spring.threads.virtual.enabled", "true",
            "spring.datasource.url", "${tutti.postgres.url}",
            "spring.datasource.username", "${tutti.postgres.user}",
            "spring.datasource.password", "${tutti.postgres.password}",
            // Virtual threads wait for a connection as long as a request may take, not for ever.
            "spring.datasource.hikari.connection-timeout", "5000",
            "spring.datasource.hikari.maximum-pool-size", "20",
            // An idle connection is a process of PostgreSQL with memory of its own.
            "spring.datasource.hikari.minimum-idle", "4");

    /**
     * Starts the active services in this process and returns when they are ready.
     *
     * @param services which services exist and which run here
     * @param properties settings of this start: the engines' addresses, the port; environment variables outrank them
     * @param initializers what must be in the context before anything else, such as a test's clock
     */
    public static ConfigurableApplicationContext start(
            Services services,
            Map<String, ?> properties,
            List<ApplicationContextInitializer<GenericApplicationContext>> initializers) {
        var sources = new ArrayList<Class<?>>();
        sources.add(TuttiApplication.class);
        services.active().forEach(service -> sources.add(service.configuration()));
        var application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        var defaults = new HashMap<>(DEFAULTS);
        defaults.putAll(properties);
        application.setDefaultProperties(defaults);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Services.class, () -> services));
        initializers.forEach(initializer ->
                application.addInitializers(context -> initializer.initialize((GenericApplicationContext) context)));
        return application.run();
    }
}
