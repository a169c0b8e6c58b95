package dev.tutti.platform.storage;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The secrets that URLs are sealed with.
 *
 * @param secret the installation's master secret; new tokens are sealed with what is derived from it
 * @param previousSecrets those it replaced: their tokens stay good until they expire
 */
@ConfigurationProperties("tutti.security")
record SigningSettings(
        @Nullable String secret, @DefaultValue List<String> previousSecrets) {

    SigningSettings {
        previousSecrets = List.copyOf(previousSecrets);
    }

    List<String> secrets() {
        return Stream.concat(Stream.ofNullable(secret), previousSecrets.stream())
                .toList();
    }
}
