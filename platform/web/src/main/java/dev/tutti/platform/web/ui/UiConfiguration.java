package dev.tutti.platform.web.ui;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the web application behind everything else. */
@AutoConfiguration
@EnableConfigurationProperties(UiSettings.class)
class UiConfiguration {

    @Bean
    WebMvcConfigurer webApplication(UiSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.setOrder(Ordered.LOWEST_PRECEDENCE);
                registry.addResourceHandler("/**")
                        .addResourceLocations("classpath:/META-INF/resources/")
                        // Its cache has no bound, and here every address there is would be an entry.
                        .resourceChain(false)
                        .addResolver(new SinglePageResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UiHeaders(settings));
            }
        };
    }
}
