package dev.tutti.core.identity.user;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are hashed: Argon2id with what OWASP recommends at least. Stored hashes name their parameters, so these
 * may be raised at any time; a password is hashed anew at its next login.
 *
 * @param memory that one hash fills
 * @param iterations over that memory
 * @param parallelism lanes of one hash
 * @param concurrency hashes at once in this process; times memory is what a storm of logins can take
 * @param patience how long a login waits for its turn before it is told to come back
 */
@Validated
@ConfigurationProperties("tutti.identity.password")
record PasswordSettings(
        @DefaultValue("19MB") @NotNull DataSize memory,
        @DefaultValue("2") @Min(1) int iterations,
        @DefaultValue("1") @Min(1) int parallelism,
        @DefaultValue("4") @Min(1) int concurrency,
        @DefaultValue("5s") @NotNull Duration patience) {}
