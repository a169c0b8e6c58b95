package dev.tutti.commerce.orders.payment.stripe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Stripe is reached. Without a secret key nobody pays by it.
 *
 * @param secretKey of the account: sk_live_... or sk_test_...
 * @param webhookSecret with which Stripe signs its messages: whsec_...; without it none is believed
 * @param version of its API that is spoken here, whatever the account's own default is
 * @param tolerance how old a message may be
 */
@Validated
@ConfigurationProperties("tutti.orders.payments.stripe")
public record StripeSettings(
        @Nullable String secretKey,
        @Nullable String webhookSecret,
        @DefaultValue("https://api.stripe.com") @NotNull URI url,
        @DefaultValue("2024-06-20") @NotBlank String version,
        @DefaultValue("2s") @NotNull Duration connect,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("5m") @NotNull Duration tolerance) {}
