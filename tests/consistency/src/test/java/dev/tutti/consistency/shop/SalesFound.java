package dev.tutti.consistency.shop;

import dev.tutti.consistency.KillableTutti;
import dev.tutti.tests.Administrator;
import dev.tutti.tests.Person;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What was sold in all.
 *
 * @param revenue minor units
 */
record SalesFound(long orders, long revenue, long units, long cancelled) {

    private static final Duration RUN_MAX = Duration.ofDays(1);

    /** As analytics counts it, from the facts. */
    static SalesFound byAnalytics(KillableTutti tutti) {
        var now = Clock.systemUTC().instant();
        var path = "/api/v1/analytics/summary?from=%s&to=%s".formatted(now.minus(RUN_MAX), now.plus(RUN_MAX));
        var summary = Person.expect(200, Administrator.logIn(tutti).get(path));
        return new SalesFound(
                summary.get("orders").asLong(),
                summary.get("revenue")
                        .valueStream()
                        .mapToLong(SalesFound::amount)
                        .sum(),
                summary.get("units").asLong(),
                summary.get("cancelled").asLong());
    }

    private static long amount(JsonNode money) {
        return money.get("amount").asLong();
    }
}
