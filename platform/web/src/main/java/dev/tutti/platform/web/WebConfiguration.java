package dev.tutti.platform.web;

import dev.tutti.platform.security.Secrets;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires what controllers use. */
@AutoConfiguration
class WebConfiguration {

    @Bean
    Cursors cursors(Secrets secrets) {
        return new Cursors(secrets);
    }

    @Bean
    WebMvcConfigurer controllerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PagingResolver());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new LowerCaseEnums());
            }
        };
    }
}
