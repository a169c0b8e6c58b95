package dev.tutti.consistency;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import dev.tutti.consistency.KillPlan.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** Clients at work, kills by plan, and the reckoning. */
final class KillRun implements AutoCloseable {

    private static final int CLIENTS = 2;
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);
    private static final Duration WORK_MAX = Duration.ofMinutes(4);
    private static final Duration SETTLE_MAX = Duration.ofMinutes(2);
    private static final Duration SESSION_MAX = Duration.ofMinutes(10);

    private final Path work;
    private final KillableTutti tutti;
    private final History history = new History();
    private final Restarts restarts = new Restarts();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Client> clients = new ArrayList<>();
    private final List<Future<Integer>> sessions = new ArrayList<>();

    private KillRun(long seed) throws IOException {
        work = Path.of("target", "kills", Long.toString(seed)).toAbsolutePath();
        tutti = KillableTutti.start(work);
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(new Client(tutti, history, "client-" + number, seed + number));
        }
    }

    /** Lives through all rounds, and returns which promises were broken. Data and logs stay where any was. */
    static List<Violation> survive(long seed, int rounds) throws Exception {
        System.out.printf("%d rounds of kills, seed %d (-Dtutti.kills.seed=%d)%n", rounds, seed, seed);
        try (var run = new KillRun(seed)) {
            run.clients.forEach(client -> run.sessions.add(run.threads.submit(client)));
            for (var round : KillPlan.of(seed, rounds).rounds()) run.kill(round);
            run.finishSessions();
            var violations = run.reckon();
            if (violations.isEmpty()) run.deleteData();
            else run.writeHistories(violations);
            return violations;
        }
    }

    private void kill(Round round) {
        work(round.work(), round.attempts());
        switch (round.victim()) {
            case JVM -> tutti.killJvm();
            case POSTGRES -> {
                restarts.add(round, tutti.awaitRecoveryFrom(tutti.killPostgres()));
                return;
            }
            case BOTH -> {
                tutti.killPostgres();
                tutti.killJvm();
            }
            case JVM_TWICE -> {
                tutti.killJvm();
                tutti.startAgain();
                work(round.again(), 0);
                tutti.killJvm();
            }
        }
        tutti.startAgain();
        restarts.add(round, tutti.awaitReady());
    }

    /** Lets the clients go on for so long and so many requests; a client that fails fails the run at once. */
    private void work(Duration time, int attempts) {
        long before = history.size();
        await("clients at work")
                .pollDelay(time)
                .pollInterval(LOOK_AGAIN_AFTER)
                .atMost(time.plus(WORK_MAX))
                .failFast("a client ended", () -> sessions.stream().anyMatch(Future::isDone))
                .until(() -> history.size() >= before + attempts);
    }

    private void finishSessions() throws Exception {
        clients.forEach(Client::stopSoon);
        for (var client : sessions) client.get(SESSION_MAX.toMillis(), TimeUnit.MILLISECONDS);
    }

    private List<Violation> reckon() {
        var kept = KeptData.in(tutti.data());
        settle(kept);
        var findings = new Inspection(tutti, kept).look();
        var leftovers = new ArrayList<>(Leftovers.of(tutti).besides(tutti.pid()));
        tutti.stop();
        leftovers.addAll(Leftovers.of(tutti).afterStop());
        var violations = new ArrayList<>(Checker.check(history, findings.withLeftovers(leftovers)));
        violations.addAll(restarts.late());
        System.out.println(summary(findings));
        return violations;
    }

    // What does not settle in time is for the checker to name.
    private static void settle(KeptData kept) {
        try {
            await("everything settled").atMost(SETTLE_MAX).until(kept::isSettled);
        } catch (ConditionTimeoutException unsettled) {
            System.out.println(unsettled.getMessage());
        }
    }

    private String summary(Findings findings) {
        return "%d uploads, %d plays, %d in charts; attempts: %d accepted, %d unknown, %d refused; %s"
                .formatted(
                        findings.tracks().size(),
                        findings.plays().size(),
                        findings.chart().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        history.count(Outcome.Accepted.class),
                        history.count(Outcome.Unknown.class),
                        history.count(Outcome.Refused.class),
                        restarts.distribution());
    }

    private void writeHistories(List<Violation> violations) throws IOException {
        var text = violations.stream()
                .map(violation -> violation + "\n"
                        + history.of(violation.key()).stream()
                                .map(attempt -> "    " + attempt + "\n")
                                .collect(joining()))
                .collect(joining());
        Files.writeString(work.resolve("violations.txt"), text);
        System.out.println(text);
    }

    private void deleteData() throws IOException {
        try (var tree = Files.walk(work)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    @Override
    public void close() {
        clients.forEach(Client::stopSoon);
        sessions.forEach(session -> session.cancel(true));
        tutti.close();
        threads.shutdownNow();
    }
}
