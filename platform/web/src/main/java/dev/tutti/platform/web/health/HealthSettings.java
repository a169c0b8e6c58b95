package dev.tutti.platform.web.health;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param drain how long readiness fails before the process stops taking requests, so that a load balancer looks away
 *     first; nothing by default, since on one machine there is none
 */
@Validated
@ConfigurationProperties("tutti.web.health")
record HealthSettings(@DefaultValue("0s") @NotNull Duration drain) {}
