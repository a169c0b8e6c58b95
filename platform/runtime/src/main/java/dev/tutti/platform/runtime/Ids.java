package dev.tutti.platform.runtime;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** The source of new ids; a test may give one that counts. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /** UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits. */
    static Ids ordered(Clock clock) {
        var random = new SecureRandom();
        return () -> {
            long millis = clock.millis();
            long high = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        };
    }
}
