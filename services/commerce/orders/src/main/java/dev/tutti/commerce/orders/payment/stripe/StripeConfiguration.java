package dev.tutti.commerce.orders.payment.stripe;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StripeSettings.class)
class StripeConfiguration {

    @Bean
    @ConditionalOnProperty("tutti.orders.payments.stripe.secret-key")
    StripePayments stripePayments(StripeSettings settings, JsonMapper json) {
        return new StripePayments(new StripeApi(settings, json));
    }
}
