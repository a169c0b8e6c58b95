package dev.tutti.commerce.orders.payment.stripe;

import dev.tutti.platform.runtime.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The {@code Stripe-Signature} of a message: {@code t=1492774577,v1=5257a8...}, where v1 is the HMAC-SHA256 of
 * {@code <t>.<body>}. While a secret is being changed there are several v1. The time is signed too, so that an old
 * message cannot be sent again for ever.
 */
@Component
public class StripeSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TIME = Pattern.compile("\\d{1,12}");
    private static final int HEADER_MAX = 2_000;

    private final StripeSettings settings;
    private final Clock clock;

    StripeSignature(StripeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Refuses a body that Stripe did not sign, or signed too long ago; without a secret, every one. */
    public void require(@Nullable String header, byte[] body) {
        var secret = settings.webhookSecret();
        if (secret == null || header == null || header.length() > HEADER_MAX) {
            throw invalid();
        }
        var parts = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
        var time = values(parts, "t=").stream()
                .filter(value -> TIME.matcher(value).matches())
                .findFirst()
                .orElseThrow(StripeSignature::invalid);
        var expected = HexFormat.of().formatHex(sign(secret, time, body)).getBytes(StandardCharsets.US_ASCII);
        var isSigned = values(parts, "v1=").stream()
                .anyMatch(value -> MessageDigest.isEqual(expected, value.getBytes(StandardCharsets.UTF_8)));
        if (!isSigned || !isRecent(Long.parseLong(time))) {
            throw invalid();
        }
    }

    private boolean isRecent(long epochSecond) {
        var age = Duration.between(Instant.ofEpochSecond(epochSecond), clock.instant());
        return age.abs().compareTo(settings.tolerance()) <= 0;
    }

    private static List<String> values(List<String> parts, String name) {
        return parts.stream()
                .filter(part -> part.startsWith(name))
                .map(part -> part.substring(name.length()))
                .toList();
    }

    private static byte[] sign(String secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "invalid-webhook-signature",
                "The message is not signed as this installation expects, or is too old.");
    }
}
