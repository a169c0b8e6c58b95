package dev.tutti.commerce.inventory.reservation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a cart keeps what is set aside for it.
 *
 * @param cartTime from the moment the cart asked last
 */
@Validated
@ConfigurationProperties("tutti.inventory.reservation")
record ReservationSettings(@DefaultValue("15m") @NotNull Duration cartTime) {}
