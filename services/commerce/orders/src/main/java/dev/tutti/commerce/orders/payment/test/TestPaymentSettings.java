package dev.tutti.commerce.orders.payment.test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled false unless somebody says so: where it is on, everybody may have goods for a token
 */
@ConfigurationProperties("tutti.orders.payments.test")
record TestPaymentSettings(@DefaultValue("false") boolean enabled) {}
