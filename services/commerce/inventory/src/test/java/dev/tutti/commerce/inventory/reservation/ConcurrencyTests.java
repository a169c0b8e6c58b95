package dev.tutti.commerce.inventory.reservation;

import static dev.tutti.commerce.inventory.InventoryTutti.location;
import static dev.tutti.commerce.inventory.InventoryTutti.stock;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

/** Many at once, on few SKUs, with the real database. */
class ConcurrencyTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    @Test
    void sellsTheLastUnitToOneOfTen() throws Exception {
        var sku = stocked(tutti, 1);

        var answers = atOnce(10, number -> reserve(UUID.randomUUID(), new Line(sku, 1)));

        assertThat(answers)
                .filteredOn(answer -> answer.outcome().equals("reserved"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome().equals("out-of-stock"))
                .hasSize(9)
                .allSatisfy(answer ->
                        assertThat(answer.shortages().getFirst().available()).isZero());
        assertThat(stock(tutti, sku)).isEqualTo("1/1");
    }

    @Test
    void givesOneOrderOneAnswerHoweverManyAskAtOnce() throws Exception {
        var sku = stocked(tutti, 100);
        var order = UUID.randomUUID();

        var answers = atOnce(10, number -> reserve(order, new Line(sku, number + 1)));

        assertThat(answers).extracting(Answer::outcome).containsOnly("reserved");
        var reserved = stock(tutti, sku);
        assertThat(reserve(order, new Line(sku, 1)).outcome()).isEqualTo("reserved");
        assertThat(stock(tutti, sku)).isEqualTo(reserved);
    }

    @Test
    void neverWaitsInACircleWhateverTheOrderOfTheLines() throws Exception {
        var skus = List.of(
                stocked(tutti, 100_000), stocked(tutti, 100_000), stocked(tutti, 100_000), stocked(tutti, 100_000));
        var shed = location(tutti);
        skus.forEach(sku -> stocked(tutti, sku, 5, shed));

        var answers = atOnce(200, number -> {
            var lines = new ArrayList<Line>();
            skus.forEach(sku -> lines.add(new Line(sku, 1 + number % 3)));
            Collections.shuffle(lines, new Random(number));
            return reserve(UUID.randomUUID(), lines.toArray(Line[]::new));
        });

        assertThat(answers).extracting(Answer::outcome).containsOnly("reserved");
    }

    @Test
    void servesTheOthersWhereOneOfThemFails() throws Exception {
        var sku = stocked(tutti, 100);
        var impossible = new Line(sku + '\0', 1);

        var outcomes = atOnce(20, number -> {
            try {
                return reserve(UUID.randomUUID(), number % 5 == 0 ? impossible : new Line(sku, 1))
                        .outcome();
            } catch (DataAccessException failed) {
                return "failed";
            }
        });

        assertThat(outcomes).filteredOn("failed"::equals).hasSize(4);
        assertThat(outcomes).filteredOn("reserved"::equals).hasSize(16);
        assertThat(stock(tutti, sku)).isEqualTo("100/16");
    }

    @Test
    void servesWhoComesFirstAsFarAsItGoes() throws Exception {
        var sku = stocked(tutti, 10);

        var answers = atOnce(40, number -> reserve(UUID.randomUUID(), new Line(sku, 3)));

        assertThat(answers)
                .filteredOn(answer -> answer.outcome().equals("reserved"))
                .hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.outcome().equals("out-of-stock"))
                .hasSize(37)
                .allSatisfy(answer -> assertThat(answer.shortages()).containsExactly(new Shortage(sku, 3, 1)));
    }

    @Test
    void neverShowsABrokenInvariantToAnybody() throws Exception {
        churn(new History(tutti, 1, 4), 6, 60);
    }

    @Tag("long")
    @RepeatedTest(3)
    void neverShowsABrokenInvariantInALongRun() throws Exception {
        churn(new History(tutti, System.nanoTime(), 3), 12, 400);
    }

    /** Threads do anything to a few SKUs while another reads the ledger against the stock, over and over. */
    private static void churn(History history, int threads, int stepsEach) throws Exception {
        var done = new AtomicBoolean();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var checker = executor.submit(() -> {
                int reads = 0;
                do {
                    history.requireInvariant();
                    reads++;
                } while (!done.get());
                return reads;
            });
            var workers = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                var worker = history.worker(thread);
                workers.add(executor.submit(() -> worker.work(stepsEach)));
            }
            for (var worker : workers) {
                worker.get();
            }
            done.set(true);
            assertThat(checker.get()).isPositive();
        }
        history.requireJustified();
    }

    private static Answer reserve(UUID order, Line... lines) {
        return InventoryTutti.reserve(tutti, order, lines);
    }

    private interface Step<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int count, Step<T> step) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<T>>();
            for (int number = 0; number < count; number++) {
                int own = number;
                tasks.add(() -> step.run(own));
            }
            var results = new ArrayList<T>();
            for (var future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
