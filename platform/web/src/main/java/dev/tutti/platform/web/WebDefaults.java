package dev.tutti.platform.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What Spring Boot is told for every process, unless a setting says otherwise. */
final class WebDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", "true"),
            // The deadlines' timer thread is a daemon and virtual threads are too: someone has to stay.
            Map.entry("spring.main.keep-alive", "true"),
            Map.entry("server.shutdown", "graceful"),
            // A player fetches hundreds of ranges; a connection that ends after each hundredth costs more than it
            // saves.
            Map.entry("server.tomcat.max-keep-alive-requests", "1000"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "20s"),
            Map.entry("server.compression.enabled", "true"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            // A file is read where the controller asks for it, after its limits are known.
            Map.entry("spring.servlet.multipart.resolve-lazily", "true"),
            Map.entry("spring.mvc.formcontent.filter.enabled", "false"),
            Map.entry("spring.mvc.async.request-timeout", "30m"),
            Map.entry("springdoc.api-docs.enabled", "true"),
            Map.entry("springdoc.api-docs.path", "/openapi"),
            Map.entry("springdoc.writer-with-order-by-keys", "true"),
            Map.entry("springdoc.writer-with-default-pretty-printer", "true"),
            Map.entry("springdoc.default-produces-media-type", "application/json"),
            Map.entry("springdoc.enable-default-api-docs", "false"),
            Map.entry("spring.jackson.factory.constraints.read.max-nesting-depth", "50"),
            Map.entry("spring.jackson.factory.constraints.read.max-string-length", "1000000"),
            // A price of 1.5 minor units is a mistake, not one minor unit.
            Map.entry("spring.jackson.deserialization.accept-float-as-int", "false"),
            Map.entry("spring.jackson.datatype.enum.write-enums-to-lowercase", "true"),
            Map.entry("spring.jackson.mapper.accept-case-insensitive-enums", "true"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("tutti web defaults", DEFAULTS));
    }
}
