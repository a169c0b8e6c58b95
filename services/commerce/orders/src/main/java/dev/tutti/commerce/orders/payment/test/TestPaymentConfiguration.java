package dev.tutti.commerce.orders.payment.test;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TestPaymentSettings.class)
class TestPaymentConfiguration {

    @Bean
    @ConditionalOnProperty("tutti.orders.payments.test.enabled")
    TestPayments testPayments(TestPaymentStore store) {
        return new TestPayments(store);
    }
}
