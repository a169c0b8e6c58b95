package dev.tutti.platform.web.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Wires problem documents for controllers, for filters and for Tomcat itself. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
class ProblemConfiguration {

    /** Inside the filter that opens the trace, outside everything that may refuse. */
    static final int FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    ProblemResolver problemResolver(Problems problems) {
        return new ProblemResolver(problems);
    }

    @Bean
    ProblemController problemController(Problems problems) {
        return new ProblemController(problems);
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new ProblemFilter(problems));
        registration.setOrder(FILTER_ORDER);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
