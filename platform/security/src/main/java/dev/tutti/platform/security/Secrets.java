package dev.tutti.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Secrets derived from the installation's master secret by HKDF-SHA256 (RFC 5869), one per label: whoever learns one
 * learns neither another nor the master. Every process of an installation derives the same.
 */
public final class Secrets {

    /** Extraction salt; it only has to be the same everywhere. */
    private static final byte[] SALT = "tutti".getBytes(StandardCharsets.UTF_8);

    private static final int SECRET_BYTES_MIN = 32;
    private static final int KEY_BYTES = 32;

    private final byte[] master;

    /** Throws an {@link IllegalArgumentException} where the secret is shorter than 32 bytes. */
    public Secrets(String master) {
        this.master = master.getBytes(StandardCharsets.UTF_8);
        if (this.master.length < SECRET_BYTES_MIN) {
            throw new IllegalArgumentException(
                    "tutti.security.secret must have %d bytes or more: try `openssl rand -base64 48`"
                            .formatted(SECRET_BYTES_MIN));
        }
    }

    /** A key of 256 bits for that purpose and algorithm: {@code deriveKey("cursors", "HmacSHA256")}. */
    public SecretKey deriveKey(String label, String algorithm) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(master)
                .addSalt(SALT)
                .thenExpand(label.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HKDF-SHA256", e);
        }
    }
}
