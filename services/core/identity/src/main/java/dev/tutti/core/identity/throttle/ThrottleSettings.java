package dev.tutti.core.identity.throttle;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often may be guessed. A person at their own address is stopped early; an account is stopped for everyone only
 * after many failures, since anyone could lock its owner out by then.
 *
 * @param window after which a count begins again
 * @param pair failed logins to one account from one address
 * @param address failed logins from one address
 * @param account failed logins to one account
 * @param registrations accounts made from one address
 * @param taken registrations from one address that met an account
 */
@Validated
@ConfigurationProperties("tutti.identity.throttle")
record ThrottleSettings(
        @DefaultValue("15m") @NotNull Duration window,
        @DefaultValue("5") @Min(1) int pair,
        @DefaultValue("50") @Min(1) int address,
        @DefaultValue("100") @Min(1) int account,
        @DefaultValue("200") @Min(1) int registrations,
        @DefaultValue("10") @Min(1) int taken) {}
