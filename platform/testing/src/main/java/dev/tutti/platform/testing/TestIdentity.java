package dev.tutti.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands for the identity service where a test runs others without it: publishes a key as identity does, over HTTP, and
 * signs the tokens of {@link TestTokens} with it.
 */
final class TestIdentity implements AutoCloseable {

    static final String KEY_ID = "test";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COORDINATE_BYTES = 32;

    private final HttpServer server;
    private final KeyPair key;

    private TestIdentity(HttpServer server, KeyPair key) {
        this.server = server;
        this.key = key;
    }

    static TestIdentity start() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var identity = new TestIdentity(server, keys.generateKeyPair());
            server.createContext("/.well-known/jwks.json", identity::answerKeys);
            server.start();
            return identity;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the test's keys", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    KeyPair key() {
        return key;
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.writeValueAsBytes(Map.of("keys", List.of(publicKey())));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Map<String, String> publicKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return Map.of(
                "kty", "EC",
                "crv", "P-256",
                "use", "sig",
                "alg", "ES256",
                "kid", KEY_ID,
                "x", coordinate(point.getAffineX()),
                "y", coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
