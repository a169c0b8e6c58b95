package dev.tutti.commerce.inventory.reservation;

import static dev.tutti.commerce.inventory.InventoryTutti.adjust;
import static dev.tutti.commerce.inventory.InventoryTutti.keep;
import static dev.tutti.commerce.inventory.InventoryTutti.location;
import static dev.tutti.commerce.inventory.InventoryTutti.merchant;
import static dev.tutti.commerce.inventory.InventoryTutti.publish;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.events.commerce.orders.ReturnedQuantity;
import dev.tutti.contracts.events.commerce.suppliers.GoodsReceived;
import dev.tutti.contracts.events.commerce.suppliers.ReceivedLine;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What many workers do to a few SKUs, what they are answered, and what must follow from it: at every moment nothing is
 * reserved that is not on hand; who was refused could not be served at some moment of the request; and in the end stock
 * is what the answers say it must be.
 */
final class History {

    private static final int STOCK = 12;

    private final TuttiExtension tutti;
    private final long seed;
    private final List<String> skus = new ArrayList<>();
    private final String shed;
    private final Map<String, LongAdder> onHand = new ConcurrentHashMap<>();
    private final Queue<Map<UUID, Map<String, Long>>> orders = new ConcurrentLinkedQueue<>();
    private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();

    /** Someone was told that there was too little, by a request that began and ended at these lines of the ledger. */
    private record Refused(Shortage shortage, long firstLine, long lastLine) {}

    History(TuttiExtension tutti, long seed, int skuCount) {
        this.tutti = tutti;
        this.seed = seed;
        this.shed = location(tutti);
        for (int number = 0; number < skuCount; number++) {
            var sku = stocked(tutti, STOCK);
            stocked(tutti, sku, STOCK, shed);
            keep(tutti, sku, number == 0 ? "reserve-on-cart" : "reserve-on-order");
            skus.add(sku);
            grow(sku, 2 * STOCK);
        }
    }

    Worker worker(int number) {
        return new Worker(new Random(seed + number));
    }

    private void grow(String sku, long units) {
        onHand.computeIfAbsent(sku, missing -> new LongAdder()).add(units);
    }

    /** As the API tells it, from one statement. */
    void requireInvariant() {
        var query = String.join("&sku=", skus);
        var audit = merchant(tutti)
                .get("/api/v1/inventory/conservation?limit=100&sku=" + query)
                .json();
        assertThat(audit.path("violations").asInt())
                .as("seed %d: %s", seed, audit)
                .isZero();
    }

    void requireJustified() {
        assertThat(refused).as("seed %d: somebody must come too late", seed).isNotEmpty();
        refused.forEach(this::requireJustified);
        requireFinalStock();
        requireInvariant();
        requireFinalReservations();
    }

    /** All of a SKU is locked by whoever moves it, so its lines commit in the order of their ids. */
    private void requireJustified(Refused refusal) {
        var shortage = refusal.shortage();
        long least = tutti.jdbc()
                .sql("""
                        SELECT MIN(available)
                        FROM (
                            SELECT id, SUM(on_hand_change - reserved_change) OVER (ORDER BY id) AS available
                            FROM inventory.movements
                            WHERE sku = :sku) AS line
                        WHERE id BETWEEN :first AND :last
                        """)
                .param("sku", shortage.sku())
                .param("first", refusal.firstLine())
                .param("last", refusal.lastLine())
                .query(Long.class)
                .single();
        assertThat(least)
                .as(
                        "seed %d: %s was never true between %d and %d",
                        seed, shortage, refusal.firstLine(), refusal.lastLine())
                .isLessThan(shortage.wanted());
    }

    /** Receipts may still be on their way. */
    private void requireFinalStock() {
        skus.forEach(sku -> await().untilAsserted(() -> assertThat(tutti.jdbc()
                        .sql("SELECT SUM(on_hand) FROM inventory.stock WHERE sku = :sku")
                        .param("sku", sku)
                        .query(Long.class)
                        .single())
                .as("seed %d: on hand of %s", seed, sku)
                .isEqualTo(Objects.requireNonNull(onHand.get(sku)).sum())));
    }

    private void requireFinalReservations() {
        orders.forEach(owned -> owned.forEach((order, units) -> assertThat(reservedFor(order))
                .as("seed %d: order %s", seed, order)
                .isEqualTo(units)));
    }

    private Map<String, Long> reservedFor(UUID holder) {
        var units = new HashMap<String, Long>();
        tutti.jdbc()
                .sql("SELECT sku, quantity FROM inventory.reservations WHERE holder_id = :holder")
                .param("holder", holder)
                .query((row, number) -> Map.entry(row.getString("sku"), row.getLong("quantity")))
                .list()
                .forEach(held -> units.merge(held.getKey(), held.getValue(), Long::sum));
        return units;
    }

    /** The newest line of the ledger for each SKU that anybody can see. */
    private Map<String, Long> lastLines() {
        var lines = new HashMap<String, Long>();
        tutti.jdbc()
                .sql("SELECT sku, MAX(id) AS line FROM inventory.movements WHERE sku = ANY (:skus) GROUP BY sku")
                .param("skus", skus.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("sku"), row.getLong("line")))
                .list()
                .forEach(line -> lines.put(line.getKey(), line.getValue()));
        return lines;
    }

    /** One of many; its orders are its own, the SKUs are everybody's. */
    final class Worker {

        private final Random random;
        private final Map<UUID, Map<String, Long>> owned = new HashMap<>();
        private final UUID cart = UUID.randomUUID();

        Worker(Random random) {
            this.random = random;
        }

        void work(int steps) {
            for (int step = 0; step < steps; step++) {
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> reserve(null);
                    case 4, 5 -> ship();
                    case 6 -> release();
                    case 7 -> moveSomething();
                    case 8 -> fillCart();
                    default -> reserve(cart);
                }
            }
            tutti.bean(CartHolds.class).drop(cart);
            orders.add(owned);
        }

        private void reserve(@Nullable UUID from) {
            var order = UUID.randomUUID();
            var lines = lines();
            var demand = Demand.of(lines);
            var first = lastLines();
            var answer = tutti.bean(ReservationLanes.class).reserve(order, from, demand);
            switch (answer.outcome()) {
                case Answer.RESERVED -> owned.put(order, new HashMap<>(demand.units()));
                case Answer.OUT_OF_STOCK -> remember(answer.shortages(), first);
                default -> throw new AssertionError(answer);
            }
        }

        private void remember(List<Shortage> shortages, Map<String, Long> first) {
            var last = lastLines();
            shortages.forEach(shortage -> refused.add(new Refused(
                    shortage, first.getOrDefault(shortage.sku(), 0L), last.getOrDefault(shortage.sku(), 0L))));
        }

        private List<Line> lines() {
            var lines = new ArrayList<Line>();
            for (int number = 0; number <= random.nextInt(4); number++) {
                lines.add(new Line(skus.get(random.nextInt(skus.size())), 1 + random.nextInt(3)));
            }
            Collections.shuffle(lines, random);
            return lines;
        }

        private void ship() {
            pick().ifPresent(order -> {
                var left = Objects.requireNonNull(owned.get(order));
                var sku = left.keySet().iterator().next();
                long quantity = 1 + random.nextLong(left.getOrDefault(sku, 0L));
                left.merge(sku, -quantity, Long::sum);
                left.remove(sku, 0L);
                var line = new OrderedQuantity(sku, (int) quantity);
                tutti.bean(Shipments.class)
                        .ship(new OrderShipped(
                                UUID.randomUUID(),
                                now(),
                                order,
                                null,
                                UUID.randomUUID(),
                                null,
                                null,
                                List.of(line),
                                left.isEmpty()));
                grow(sku, -quantity);
                if (random.nextBoolean()) {
                    takeBack(order, sku, (int) quantity);
                }
            });
        }

        private void takeBack(UUID order, String sku, int quantity) {
            boolean restock = random.nextBoolean();
            var line = new ReturnedQuantity(sku, quantity, restock);
            var none = new Money(0, "EUR");
            tutti.bean(Shipments.class)
                    .takeBack(new OrderReturned(
                            UUID.randomUUID(), now(), order, null, UUID.randomUUID(), List.of(line), none));
            grow(sku, restock ? quantity : 0);
        }

        private void release() {
            pick().ifPresent(order -> {
                tutti.bean(OrderReservations.class).release(order, "cancelled");
                owned.put(order, new HashMap<>());
                assertThat(tutti.bean(ReservationLanes.class)
                                .reserve(order, null, Demand.of(lines()))
                                .outcome())
                        .isEqualTo(Answer.RELEASED);
            });
        }

        private void moveSomething() {
            var sku = skus.get(random.nextInt(skus.size()));
            if (random.nextBoolean()) {
                receive(sku, 1 + random.nextInt(5));
            } else {
                adjustBy(sku, random.nextInt(9) - 5);
            }
        }

        /** As a supplier's goods come, some time after this returns. */
        private void receive(String sku, int quantity) {
            publish(
                    tutti,
                    new GoodsReceived(
                            UUID.randomUUID(),
                            now(),
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            shed,
                            List.of(new ReceivedLine(sku, quantity, null))));
            grow(sku, quantity);
        }

        private void adjustBy(String sku, int quantity) {
            if (quantity != 0) {
                var answer = adjust(tutti, sku, quantity, "count", random.nextBoolean() ? "main" : shed);
                assertThat(answer.status()).as("%s", answer).isIn(201, 409);
                grow(sku, answer.status() == 201 ? quantity : 0);
            }
        }

        private void fillCart() {
            tutti.bean(CartHolds.class).hold(cart, Demand.of(lines()));
        }

        private Optional<UUID> pick() {
            return owned.entrySet().stream()
                    .filter(order -> !order.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private Instant now() {
            return tutti.clock().instant();
        }
    }
}
