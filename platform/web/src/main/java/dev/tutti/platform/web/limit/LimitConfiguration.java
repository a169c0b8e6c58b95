package dev.tutti.platform.web.limit;

import dev.tutti.platform.security.Callers;
import dev.tutti.platform.web.edge.EdgeConfiguration;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the limits: those that Tomcat keeps, those of a request, and those of a caller. */
@AutoConfiguration(beforeName = "org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration")
@EnableConfigurationProperties({LimitSettings.class, RateSettings.class})
class LimitConfiguration {

    /** Unread rest of a refused body that is still taken in, so that the client gets to read the refusal. */
    private static final int SWALLOW_BYTES_MAX = 2 * 1024 * 1024;

    /** Files of an upload go to disk from the first byte. */
    private static final int MEMORY_BYTES_MAX = 0;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatLimits(LimitSettings limits) {
        return factory -> factory.addConnectorCustomizers(connector -> limit(connector, limits));
    }

    private static void limit(Connector connector, LimitSettings limits) {
        connector.setMaxPostSize(Math.toIntExact(limits.body().toBytes()));
        connector.setMaxParameterCount(limits.parameters());
        connector.setMaxPartCount(limits.parts());
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxHttpHeaderSize(Math.toIntExact(limits.headers().toBytes()));
            http.setMaxConnections(limits.connections());
            http.setAcceptCount(limits.backlog());
            http.setKeepAliveTimeout(Math.toIntExact(limits.idle().toMillis()));
            http.setConnectionTimeout(Math.toIntExact(limits.silence().toMillis()));
            http.setMaxSwallowSize(SWALLOW_BYTES_MAX);
        }
    }

    @Bean
    MultipartConfigElement multipartLimits(LimitSettings limits) {
        long upload = limits.upload().toBytes();
        return new MultipartConfigElement("", upload, upload, MEMORY_BYTES_MAX);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService deadlineTimer() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("deadlines").daemon().factory());
    }

    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(LimitSettings limits, ScheduledExecutorService deadlineTimer) {
        return at(EdgeConfiguration.LIMITS, new LimitFilter(limits, deadlineTimer));
    }

    @Bean
    FilterRegistrationBean<AddressRateFilter> addressRateFilter(RateSettings rates, Clock clock) {
        var limit = new RateLimit(
                "address", rates.address().burst(), rates.address().perSecond(), rates.callersMax(), clock);
        return at(EdgeConfiguration.BEFORE_SECURITY, new AddressRateFilter(limit));
    }

    @Bean
    FilterRegistrationBean<UserRateFilter> userRateFilter(RateSettings rates, Clock clock, Callers callers) {
        var limit = new RateLimit("user", rates.user().burst(), rates.user().perSecond(), rates.callersMax(), clock);
        return at(EdgeConfiguration.AFTER_SECURITY, new UserRateFilter(limit, callers));
    }

    @Bean
    WebMvcConfigurer requestLimits() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RequestLimitsInterceptor());
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
