package dev.tutti.core.identity.key;

import com.nimbusds.jose.jwk.ECKey;
import dev.tutti.platform.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals private keys with AES-256-GCM under a key derived from the master secret, bound to the key's id: a stolen
 * database signs nothing, and a sealed key put under another id does not open.
 */
@Component
final class SealedKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    SealedKeys(Secrets secrets) {
        this.key = secrets.deriveKey("identity signing keys", "AES");
    }

    String seal(ECKey pair) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(
                Cipher.ENCRYPT_MODE, pair.getKeyID(), nonce, pair.toJSONString().getBytes(StandardCharsets.UTF_8));
        var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    ECKey open(String id, String sealed) {
        var all = Base64.getDecoder().decode(sealed);
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        var text = crypt(Cipher.DECRYPT_MODE, id, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length));
        try {
            return ECKey.parse(new String(text, StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + id + " is no key", e);
        }
    }

    private byte[] crypt(int mode, String id, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "signing key %s does not open: is tutti.security.secret the one it was sealed with?".formatted(id),
                    e);
        }
    }
}
