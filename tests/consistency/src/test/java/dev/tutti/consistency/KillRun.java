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

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(10);
    private static final Duration WORK_MAX = Duration.ofMinutes(4);
    private static final Duration SETTLE_MAX = Duration.ofMinutes(2);
    private static final Duration SESSION_MAX = Duration.ofMinutes(10);

    private final List<Workload> workloads;
    private final Path work;
    private final KillableTutti tutti;
    private final History history = new History();
    private final Restarts restarts = new Restarts();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Client> clients = new ArrayList<>();
    private final List<Future<Integer>> sessions = new ArrayList<>();

    private KillRun(long seed, List<Workload> workloads) throws IOException {
        this.workloads = workloads;
        work = Path.of("target", "kills", Long.toString(seed)).toAbsolutePath();
        deleteData(); // of an earlier run with this seed, which failed
        tutti = KillableTutti.start(work);
    }

    private void startClients(long seed) {
        workloads.forEach(workload -> clients.addAll(workload.start(tutti, history, seed)));
        clients.forEach(client -> sessions.add(threads.submit(client)));
    }

    /** Lives through all rounds, and returns which promises were broken. Data and logs stay where any was. */
    static List<Violation> survive(long seed, int rounds, List<Workload> workloads) throws Exception {
        System.out.printf("%d rounds of kills, seed %d (-Dtutti.kills.seed=%d)%n", rounds, seed, seed);
        try (var run = new KillRun(seed, workloads)) {
            run.startClients(seed);
            for (var round : KillPlan.of(seed, rounds).rounds()) run.kill(round);
            run.finishSessions();
            var violations = run.reckon();
            if (violations.isEmpty()) run.deleteData();
            else run.writeHistories(violations);
            return violations;
        }
    }

    /** As above without any kill, until so many requests were sent. */
    static List<Violation> work(long seed, int attempts, Workload workload) throws Exception {
        try (var run = new KillRun(seed, List.of(workload))) {
            run.startClients(seed);
            run.work(Duration.ZERO, attempts);
            run.finishSessions();
            var violations = run.reckon();
            run.writeHistories(violations);
            run.deleteData();
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
        var kept = tutti.database();
        settle(kept);
        var violations = new ArrayList<Violation>();
        workloads.forEach(workload -> violations.addAll(workload.check(tutti, kept, history)));
        violations.addAll(remains(kept).violations());
        violations.addAll(restarts.late());
        System.out.println(summary());
        return violations;
    }

    private Remains remains(Database kept) {
        var unsent = kept.unsent();
        var held = kept.held();
        var leftovers = new ArrayList<>(Leftovers.of(tutti).besides(tutti.pid()));
        tutti.stop();
        leftovers.addAll(Leftovers.of(tutti).afterStop());
        return new Remains(unsent, held, leftovers);
    }

    // What does not settle in time is for the checkers to name.
    private void settle(Database kept) {
        try {
            await("everything settled")
                    .atMost(SETTLE_MAX)
                    .until(() -> kept.isSettled()
                            && workloads.stream().allMatch(workload -> workload.isSettled(tutti, kept)));
        } catch (ConditionTimeoutException unsettled) {
            System.out.println(unsettled.getMessage());
        }
    }

    private String summary() {
        return "%s; attempts: %d accepted, %d unknown, %d refused; %s"
                .formatted(
                        workloads.stream().map(Workload::summary).collect(joining("; ")),
                        history.count(Outcome.Accepted.class),
                        history.count(Outcome.Unknown.class),
                        history.count(Outcome.Refused.class),
                        restarts.distribution());
    }

    private void writeHistories(List<Violation> violations) throws IOException {
        var text = violations.stream()
                .map(violation -> violation + "\n"
                        + shortened(violation).stream()
                                .map(attempt -> "    " + attempt + "\n")
                                .collect(joining()))
                .collect(joining());
        Files.writeString(work.resolve("violations.txt"), text);
        System.out.println(text);
    }

    private List<Attempt> shortened(Violation violation) {
        return workloads.stream()
                .map(workload -> workload.shorten(violation, history))
                .filter(attempts -> !attempts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void deleteData() throws IOException {
        if (!Files.exists(work)) return;
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
