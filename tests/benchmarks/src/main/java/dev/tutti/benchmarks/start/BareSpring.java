package dev.tutti.benchmarks.start;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * The yardstick: Spring MVC on Tomcat with the artifact's JVM, options and class path, and none of our code. It says
 * that it is ready in the artifact's words.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class BareSpring {

    /** Ends as soon as it is ready. */
    static final String ONCE = "--once";

    public static void main(String[] arguments) {
        long started = System.nanoTime();
        var context = new SpringApplicationBuilder(BareSpring.class)
                .properties("server.port=0")
                .bannerMode(Banner.Mode.OFF)
                .run(arguments);
        var took = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf(
                "Ready in %.1f s: http://localhost:%s%n",
                took.toMillis() / 1e3, context.getEnvironment().getProperty("local.server.port"));
        // An AOT cache is written at an end of the program's own, not at one by a signal.
        if (List.of(arguments).contains(ONCE)) System.exit(0);
    }
}
