package dev.tutti.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param secret the installation's master secret, from which all others are derived; the same in every process
 * @param accessTokenTtl how long an access token lives, and how long a revoked session has to be remembered
 * @param clockSkew by how much the clocks of two processes may differ
 * @param keyCache how long the keys of access tokens are kept before they are fetched again
 * @param keyRefetch the least time between two fetches, however many unknown keys are asked for
 */
@Validated
@ConfigurationProperties("tutti.security")
public record SecuritySettings(
        @NotBlank String secret,
        @DefaultValue("15m") @NotNull Duration accessTokenTtl,
        @DefaultValue("5s") @NotNull Duration clockSkew,
        @DefaultValue("5m") @NotNull Duration keyCache,
        @DefaultValue("1s") @NotNull Duration keyRefetch) {

    /** Leaves the secret out, so that no log shows it. */
    @Override
    public String toString() {
        return "SecuritySettings[accessTokenTtl=%s, keyCache=%s]".formatted(accessTokenTtl, keyCache);
    }
}
