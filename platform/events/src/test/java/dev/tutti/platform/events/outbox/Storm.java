package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.Ledger.Manners;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Many writers on few aggregates, each transaction with manners that break naive outboxes: it writes elsewhere first,
 * so that its transaction id is older than its place in the order; it waits before and after it has the aggregate's
 * lock; and some roll back.
 */
public record Storm(Ledger ledger, List<UUID> accounts, int writers, int deposits, long seed) {

    public static Storm of(Ledger ledger, int accounts, int writers, int deposits) {
        var opened =
                IntStream.range(0, accounts).mapToObj(number -> ledger.open()).toList();
        return new Storm(ledger, opened, writers, deposits, 20_261_120);
    }

    /** Returns when every writer is done. */
    public void rage() {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var writing = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(new Random(seed + writer)), threads))
                    .toList();
            writing.forEach(CompletableFuture::join);
        }
    }

    private void write(Random random) {
        IntStream.range(0, deposits / writers).forEach(number -> deposit(random));
    }

    private void deposit(Random random) {
        var account = accounts.get(random.nextInt(accounts.size()));
        var manners = new Manners(random.nextInt(3) == 0, sleep(random), random.nextInt(10) == 0);
        try {
            ledger.deposit(account, 1, manners);
        } catch (IllegalStateException planned) {
            // One in ten rolls back; its version is given again to the next.
        }
    }

    private static int sleep(Random random) {
        return random.nextInt(8) == 0 ? 1 + random.nextInt(15) : 0;
    }
}
