package dev.tutti.commerce.orders.order;

import dev.tutti.platform.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What opens a guest's order: derived from its id, so that a repeated request can be told it again. */
@Component
public class OrderTokens {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    OrderTokens(Secrets secrets) {
        this.key = secrets.deriveKey("orders access", ALGORITHM);
    }

    /** The token of that order. */
    public String of(UUID orderId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(orderId.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + ALGORITHM, e);
        }
    }

    boolean opens(@Nullable String token, UUID orderId) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), of(orderId).getBytes(StandardCharsets.UTF_8));
    }
}
