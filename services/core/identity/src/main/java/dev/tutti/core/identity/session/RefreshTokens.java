package dev.tutti.core.identity.session;

import dev.tutti.platform.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Makes refresh tokens: 256 bits that mean nothing. The successor of a token is computed from it, so that two tabs
 * which race, or a client whose answer got lost, get the same one although only hashes are stored.
 */
@Component
class RefreshTokens {

    private static final int TOKEN_BYTES = 32;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(Secrets secrets) {
        this.key = secrets.deriveKey("identity refresh tokens", "HmacSHA256");
    }

    String first() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return encode(bytes);
    }

    String successor(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return encode(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        }
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
