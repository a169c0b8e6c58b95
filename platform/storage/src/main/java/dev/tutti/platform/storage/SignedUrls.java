package dev.tutti.platform.storage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Leave to read what lies in a scope, for one user, until an instant: a token that stands in the URL's path, so that the
 * relative addresses of a playlist inherit it. The token says what it permits and is sealed with HMAC-SHA-256; nothing
 * is stored, so nothing can be revoked but by time.
 *
 * <p>Layout, in base64url: version (1 byte), key id (4), expiry in seconds (8), user (16), scope (the rest), seal (32).
 */
public final class SignedUrls {

    private static final byte VERSION = 1;
    private static final int HEAD_LENGTH = Byte.BYTES + Integer.BYTES + 3 * Long.BYTES;
    private static final int SEAL_LENGTH = 32;
    private static final int TOKEN_LENGTH_MAX = (HEAD_LENGTH + BlobPath.LENGTH_MAX + SEAL_LENGTH) * 4 / 3 + 4;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private record SigningKey(int id, SecretKey key) {}

    private final List<SigningKey> keys;
    private final Clock clock;

    /** @param secrets the installation's secret, and those that it replaced and whose tokens are still good */
    SignedUrls(List<String> secrets, Clock clock) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("signed URLs need a secret: set tutti.security.secret");
        }
        this.keys = secrets.stream().map(SignedUrls::derive).toList();
        this.clock = clock;
    }

    private static SigningKey derive(String secret) {
        return new SigningKey(
                ByteBuffer.wrap(expand(secret, "tutti signed url key id").getEncoded())
                        .getInt(),
                expand(secret, "tutti signed url"));
    }

    private static SecretKey expand(String secret, String label) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                    .thenExpand(label.getBytes(StandardCharsets.UTF_8), SEAL_LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HKDF with SHA-256", e);
        }
    }

    /** A token for that user to read everything in the scope until then. */
    public String sign(BlobScope scope, UUID user, Instant expiry) {
        var key = keys.getFirst();
        var path = scope.path().getBytes(StandardCharsets.US_ASCII);
        var claims = ByteBuffer.allocate(HEAD_LENGTH + path.length)
                .put(VERSION)
                .putInt(key.id())
                .putLong(expiry.getEpochSecond())
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .put(path)
                .array();
        return ENCODER.encodeToString(ByteBuffer.allocate(claims.length + SEAL_LENGTH)
                .put(claims)
                .put(seal(key, claims))
                .array());
    }

    /** Whether the token permits to read that key now. */
    public SignedUrl verify(String token, BlobKey key) {
        return switch (verify(token)) {
            case SignedUrl.Valid valid when !valid.scope().contains(key) -> new SignedUrl.OutOfScope(valid.user());
            case SignedUrl verdict -> verdict;
        };
    }

    /** What the token permits now, for a caller that finds the key by the token's scope. */
    public SignedUrl verify(String token) {
        if (token.length() > TOKEN_LENGTH_MAX) {
            return new SignedUrl.Forged();
        }
        try {
            return verified(DECODER.decode(token), token);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return new SignedUrl.Forged();
        }
    }

    private SignedUrl verified(byte[] bytes, String token) {
        if (bytes.length < HEAD_LENGTH + SEAL_LENGTH
                || !ENCODER.encodeToString(bytes).equals(token)) {
            return new SignedUrl.Forged(); // base64 has several spellings of one value; only ours is good
        }
        var claims = Arrays.copyOf(bytes, bytes.length - SEAL_LENGTH);
        var seal = Arrays.copyOfRange(bytes, claims.length, bytes.length);
        int keyId = ByteBuffer.wrap(claims).getInt(1);
        boolean genuine = keys.stream()
                .filter(key -> key.id() == keyId)
                .anyMatch(key -> MessageDigest.isEqual(seal(key, claims), seal));
        return genuine && claims[0] == VERSION ? read(ByteBuffer.wrap(claims)) : new SignedUrl.Forged();
    }

    private SignedUrl read(ByteBuffer claims) {
        claims.position(1 + Integer.BYTES);
        var expiry = Instant.ofEpochSecond(claims.getLong());
        var user = new UUID(claims.getLong(), claims.getLong());
        var path = StandardCharsets.US_ASCII.decode(claims).toString();
        return clock.instant().isBefore(expiry)
                ? new SignedUrl.Valid(new BlobScope(path), user, expiry)
                : new SignedUrl.Expired(user, expiry);
    }

    private static byte[] seal(SigningKey key, byte[] claims) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.key());
            return mac.doFinal(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC with SHA-256", e);
        }
    }
}
