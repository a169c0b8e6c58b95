package dev.tutti.core.notifications.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The SMTP server that mail leaves through.
 *
 * @param host without it mail goes into the inside mailbox
 * @param security how the connection is protected; a server that does not offer it gets no mail
 * @param user without it nobody signs in
 * @param from the sender's address
 * @param timeout for connecting, and for each answer
 */
@Validated
@ConfigurationProperties("tutti.notifications.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @DefaultValue("starttls") @NotNull Security security,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("tutti@localhost") @NotBlank @Email String from,
        @DefaultValue("10s") @NotNull Duration timeout) {

    enum Security {
        /** Begins in the open and must be protected before anything is said. */
        STARTTLS,
        /** Protected from the first byte, usually port 465. */
        TLS,
        /** In the open, for a server on the same machine. */
        NONE
    }

    /** The password belongs in no log. */
    @Override
    public String toString() {
        return "MailSettings[host=%s, port=%d, security=%s]".formatted(host, port, security);
    }
}
