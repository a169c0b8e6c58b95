package dev.tutti.platform.storage;

import java.time.Instant;
import java.util.UUID;

/** What a token in a URL turns out to be. */
public sealed interface SignedUrl {

    record Valid(BlobScope scope, UUID user, Instant expiry) implements SignedUrl {}

    record Expired(UUID user, Instant expiry) implements SignedUrl {}

    /** Genuine, but for other blobs. */
    record OutOfScope(UUID user) implements SignedUrl {}

    /** Not ours, or altered, or sealed with a key that is retired. */
    record Forged() implements SignedUrl {}
}
