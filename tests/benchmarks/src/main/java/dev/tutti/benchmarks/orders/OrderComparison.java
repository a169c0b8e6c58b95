package dev.tutti.benchmarks.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.benchmarks.report.Result.Side;
import dev.tutti.tests.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One shop and one pgbench, in turns. */
record OrderComparison(URI shop, Person merchant, KeptOrders kept, PlainPostgres plain, int rounds, Duration time) {

    private static final int CONNECTIONS = 16;
    private static final int OPEN_CONNECTIONS = 64;
    private static final String OURS = "Tutti";
    private static final String THEIRS = "pgbench, three commits each";
    private static final double RATE_AIM = 1 / 3.0;
    private static final double P99_AIM_MILLIS = 50;

    /** Orders of one of these SKUs each, until nothing is compiled anew, then measured. */
    List<Result> compare(String what, List<String> skus) {
        var load = new OrderLoad(shop, merchant.accessToken(), skus);
        long before = kept.placed();
        long accepted = load.closed(CONNECTIONS, time).millis().size();
        plain.closed(skus.size(), CONNECTIONS, time);
        kept.settle();

        double machine = Machine.load();
        var runs = new ArrayList<Latencies>();
        var plainRuns = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            runs.add(load.closed(CONNECTIONS, time));
            kept.settle();
            plainRuns.add(plain.closed(skus.size(), CONNECTIONS, time));
        }
        var ours = Side.of(OURS, runs.stream().map(Latencies::perSecond).toList());
        var theirs = Side.of(THEIRS, plainRuns);
        var open = load.open(ours.median() / 2, OPEN_CONNECTIONS, time);
        kept.settle();
        var plainOpen = plain.open(theirs.median() / 2, skus.size(), CONNECTIONS, time);

        accepted += runs.stream().mapToLong(run -> run.millis().size()).sum()
                + open.millis().size();
        checkInvariants(what, accepted, kept.placed() - before);
        return Stream.of(
                        Measured.of("orders, " + what, "/s", ours, theirs, machine)
                                .aimingAt(theirs.median() * RATE_AIM),
                        latency(what, 50, open, plainOpen, machine),
                        latency(what, 95, open, plainOpen, machine),
                        latency(what, 99, open, plainOpen, machine).aimingAt(P99_AIM_MILLIS))
                .map(Result.class::cast)
                .toList();
    }

    private static Measured latency(String what, int percent, Latencies ours, Latencies theirs, double machine) {
        return Measured.of(
                "order, %s, p%d at half the rate".formatted(what, percent),
                "ms",
                Side.of(OURS, ours.percentile(percent)),
                Side.of(THEIRS, theirs.percentile(percent)),
                machine);
    }

    private void checkInvariants(String what, long accepted, long placed) {
        var proof = Person.expect(200, merchant.get("/api/v1/inventory/conservation?limit=1"));
        long violations = proof.get("violations").asLong();
        System.out.printf(
                "orders, %s: %d accepted, %d kept, %d impossible levels, %d places whose ledger does not hold%n",
                what, accepted, placed, kept.impossibleLevels(), violations);
        assertThat(placed).as("orders that were accepted and are kept").isEqualTo(accepted);
        assertThat(kept.impossibleLevels()).isZero();
        assertThat(violations).isZero();
    }
}
