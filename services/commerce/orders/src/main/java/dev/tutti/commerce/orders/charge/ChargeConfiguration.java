package dev.tutti.commerce.orders.charge;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChargeSettings.class)
class ChargeConfiguration {}
