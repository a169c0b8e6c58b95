package dev.tutti.commerce.inventory.reservation;

import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Orders that come while a transaction is under way share the next one. A row that everybody wants is then locked, and
 * the disk waited for, once for all who wait and not once for each (docs/decisions/0007). Who comes alone waits for
 * nobody. Each gets the answer it would have got by itself, after the commit.
 */
final class ReservationLane {

    /** Orders in one transaction. */
    static final int ORDERS_MAX = 64;

    /** SKUs in one transaction, unless a single order has more. */
    static final int SKUS_MAX = 1_000;

    private static final Logger log = LoggerFactory.getLogger(ReservationLane.class);

    private final String name;
    private final OrderReservations reservations;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean serving = new AtomicBoolean();

    /** Somebody who waits for an answer. */
    private record Waiting(Ask ask, CompletableFuture<Answer> answer) {}

    ReservationLane(String name, OrderReservations reservations) {
        this.name = name;
        this.reservations = reservations;
    }

    Answer reserve(Ask ask) {
        var answer = new CompletableFuture<Answer>();
        queue.add(new Waiting(ask, answer));
        serveUnlessServing();
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    // On a thread of its own: the caller's is interrupted at its deadline, which would end the transaction of others.
    private void serveUnlessServing() {
        if (serving.compareAndSet(false, true)) {
            Thread.ofVirtual().name(name).start(this::serve);
        }
    }

    private void serve() {
        try {
            for (var batch = next(); !batch.isEmpty(); batch = next()) {
                serve(batch);
            }
        } finally {
            serving.set(false);
        }
        // Whoever came between the last look and the flag saw somebody serving.
        if (!queue.isEmpty()) {
            serveUnlessServing();
        }
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        int skus = 0;
        for (var first = queue.peek(); first != null && batch.size() < ORDERS_MAX; first = queue.peek()) {
            skus += first.ask().demand().units().size();
            if (skus > SKUS_MAX && !batch.isEmpty()) {
                break;
            }
            batch.add(queue.remove());
        }
        return batch;
    }

    private void serve(List<Waiting> batch) {
        try {
            var answers =
                    reservations.reserveAll(batch.stream().map(Waiting::ask).toList());
            batch.forEach(waiting -> complete(waiting, answers));
        } catch (RuntimeException | Error failed) {
            if (batch.size() == 1 || isOutage(failed)) {
                batch.forEach(waiting -> waiting.answer().completeExceptionally(failed));
            } else {
                log.warn("orders are served one by one after a failure orders={}", batch.size(), failed);
                batch.forEach(waiting -> serve(List.of(waiting)));
            }
        }
    }

    /** Whether the next would fail too, after waiting as long. Whoever asks again later gets the first answer. */
    private static boolean isOutage(Throwable failed) {
        return failed instanceof CannotCreateTransactionException
                || failed instanceof TransactionSystemException
                || failed instanceof DataAccessResourceFailureException;
    }

    private static void complete(Waiting waiting, Map<UUID, Answer> answers) {
        waiting.answer()
                .complete(Objects.requireNonNull(answers.get(waiting.ask().orderId())));
    }
}
