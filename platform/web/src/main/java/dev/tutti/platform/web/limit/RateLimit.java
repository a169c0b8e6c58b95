package dev.tutti.platform.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tutti.platform.runtime.Refusal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One token bucket per caller, in memory: each process limits what reaches it. Says in the headers of
 * draft-ietf-httpapi-ratelimit-headers what is left.
 */
final class RateLimit {

    private final String name;
    private final Bandwidth bandwidth;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;
    private final String policy;
    private final int burst;

    RateLimit(String name, int burst, int perSecond, int callersMax, Clock clock) {
        this.name = name;
        this.burst = burst;
        this.bandwidth = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        this.time = meter(clock);
        var refill = Duration.ofSeconds(Math.ceilDiv(burst, perSecond));
        // A bucket that had time to fill up is as good as a new one.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(callersMax)
                .expireAfterAccess(refill.plusMinutes(1))
                .build();
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, burst, refill.toSeconds());
    }

    /** Takes one request from the caller's bucket, or refuses it with 429 and says when to come back. */
    void take(String caller, HttpServletResponse response) {
        var probe = buckets.get(caller, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(name, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            response.setHeader("Retry-After", Long.toString(wait));
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "too-many-requests",
                    "Too many requests: try again in %d s.".formatted(wait),
                    null,
                    (long) burst);
        }
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(time)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
