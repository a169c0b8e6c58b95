package dev.tutti.platform.web.edge;

import dev.tutti.platform.runtime.Ids;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * The edge chain. From the outside in: request id, forwarded client, safe headers, then (trace and problems), API
 * version, limits, rate per address, CORS, security, rate per user.
 */
@AutoConfiguration
@EnableConfigurationProperties(EdgeSettings.class)
public class EdgeConfiguration {

    /** Outside the trace filter, which is at the highest precedence plus one. */
    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE;

    private static final int AFTER_PROBLEMS = Ordered.HIGHEST_PRECEDENCE + 200;

    /** Where limits on body, time and requests apply. */
    public static final int LIMITS = Ordered.HIGHEST_PRECEDENCE + 300;

    /** Before anything looks at who is calling. */
    public static final int BEFORE_SECURITY = -200;

    /** Where it is known who is calling; Spring Security's own order is -100. */
    public static final int AFTER_SECURITY = -50;

    private static final Duration PREFLIGHT_MAX_AGE = Duration.ofHours(1);

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter(Ids ids) {
        return at(OUTERMOST, new RequestIdFilter(ids));
    }

    @Bean
    FilterRegistrationBean<ForwardedFilter> forwardedFilter(EdgeSettings settings) {
        return at(OUTERMOST + 2, new ForwardedFilter(settings.trustedNetworks()));
    }

    @Bean
    FilterRegistrationBean<SafeHeadersFilter> safeHeadersFilter() {
        return at(OUTERMOST + 3, new SafeHeadersFilter());
    }

    @Bean
    FilterRegistrationBean<MetricsGuard> metricsGuard(EdgeSettings settings) {
        return at(AFTER_PROBLEMS + 1, new MetricsGuard(settings.readerNetworks()));
    }

    @Bean
    FilterRegistrationBean<ApiVersionFilter> apiVersionFilter() {
        return at(AFTER_PROBLEMS, new ApiVersionFilter());
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(EdgeSettings settings) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.corsOrigins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID",
                "Range",
                "X-Request-Id"));
        cors.setExposedHeaders(List.of(
                "ETag",
                "Location",
                "Retry-After",
                "RateLimit",
                "RateLimit-Policy",
                "X-Request-Id",
                "API-Version",
                "Content-Range",
                "Accept-Ranges",
                "Idempotency-Replayed"));
        cors.setMaxAge(PREFLIGHT_MAX_AGE);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return at(BEFORE_SECURITY + 10, new CorsFilter(source));
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
