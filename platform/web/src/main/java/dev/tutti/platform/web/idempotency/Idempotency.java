package dev.tutti.platform.web.idempotency;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a creation once per key. The key, a hash of the request and the response commit in the transaction of the
 * creation itself, so a crash leaves either all of it or nothing. A repetition with the same body gets the stored
 * response, with another body 422, and while the first is still running 409. A creation that was refused stores
 * nothing: the same key may try again.
 *
 * <p>A creation that takes several steps stores the answer {@code pending} with its first step; a repetition then
 * finds the pending thing and resumes it.
 */
public final class Idempotency {

    private static final String HASH = "HmacSHA256";

    private final SecretKey hashKey;
    private final IdempotencyStore store;
    private final TransactionOperations transactions;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(
            IdempotencyStore store, TransactionOperations transactions, JsonMapper json, Clock clock, Secrets secrets) {
        this.hashKey = secrets.deriveKey("web idempotency", HASH);
        this.store = store;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the creation in a transaction that also stores its response, or returns the response stored before.
     *
     * @param request what makes the request this one and no other: its body, or the digest of its file
     * @param creation joins the transaction; what it does outside of it (files, calls) must be done before
     */
    public <T> T once(IdempotencyKey key, Object request, Class<T> responseType, Supplier<T> creation) {
        var value = key.value();
        if (value == null) {
            return creation.get();
        }
        var entry = new IdempotencyStore.Entry(key.schema(), key.caller(), value, hash(key.operation(), request));
        var outcome = transactions.execute(_ -> createOrFind(entry, responseType, creation));
        if (outcome.replayed()) {
            key.onReplay().run();
        }
        return outcome.response();
    }

    private <T> Outcome<T> createOrFind(IdempotencyStore.Entry entry, Class<T> responseType, Supplier<T> creation) {
        if (!store.lock(entry)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "request-in-flight",
                    "A request with this Idempotency-Key is being answered right now: try again in a moment.");
        }
        var earlier = store.find(entry);
        if (earlier.isPresent()) {
            return new Outcome<>(replay(earlier.get(), entry, responseType), true);
        }
        var response = creation.get();
        store.insert(entry, json.writeValueAsString(response), clock.instant());
        return new Outcome<>(response, false);
    }

    private <T> T replay(IdempotencyStore.Answer earlier, IdempotencyStore.Entry entry, Class<T> responseType) {
        if (!earlier.requestHash().equals(entry.requestHash())) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request: choose a new one.",
                    IdempotencyKeyResolver.HEADER,
                    null);
        }
        return json.readValue(earlier.response(), responseType);
    }

    /** Keyed, since a request may hold a password, which no plain hash would hide. */
    private String hash(String operation, Object request) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(hashKey);
            mac.update(operation.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(json.writeValueAsBytes(request)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + HASH, e);
        }
    }

    private record Outcome<T>(T response, boolean replayed) {}
}
