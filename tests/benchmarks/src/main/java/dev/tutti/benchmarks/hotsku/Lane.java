package dev.tutti.benchmarks.hotsku;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * One row, and orders that come while another transaction is under way share the next one: the row is locked, each
 * order gets what it wants as long as there is enough, and everything is written at once. One commit for all of them.
 */
final class Lane implements AutoCloseable {

    static final int BATCH_MAX = 64;

    private final Shop shop;
    private final BlockingQueue<Ask> asks = new LinkedBlockingQueue<>();
    private final Thread thread;

    private record Ask(UUID order, String sku, int quantity, CompletableFuture<Boolean> answer) {}

    private Lane(Shop shop) {
        this.shop = shop;
        this.thread = Thread.ofPlatform().name("lane").unstarted(this::serve);
    }

    static Lane open(Shop shop) {
        var lane = new Lane(shop);
        lane.thread.start();
        return lane;
    }

    /** Asks and waits for the answer. */
    boolean order(String sku, int quantity) {
        var answer = new CompletableFuture<Boolean>();
        asks.add(new Ask(UUID.randomUUID(), sku, quantity, answer));
        return answer.join();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try (var connection = shop.connect()) {
            connection.setAutoCommit(false);
            while (!Thread.currentThread().isInterrupted()) {
                var batch = new ArrayList<Ask>();
                batch.add(asks.take());
                asks.drainTo(batch, BATCH_MAX - 1);
                var accepted = sell(connection, batch);
                batch.forEach(ask -> ask.answer().complete(accepted.contains(ask)));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (SQLException failed) {
            throw new IllegalStateException("the lane's transaction failed", failed);
        }
    }

    private static List<Ask> sell(Connection connection, List<Ask> batch) throws SQLException {
        run(connection, """
                INSERT INTO orders (order_id, outcome, decided_at)
                SELECT order_id, 'reserved', now()
                FROM unnest(?::uuid[]) AS ask (order_id)
                """, orders(connection, batch));
        var sku = batch.getFirst().sku();
        var shelf = lock(connection, sku);
        var accepted = new ArrayList<Ask>();
        var after = new ArrayList<Long>();
        long reserved = shelf.reserved();
        for (var ask : batch) {
            if (reserved + ask.quantity() <= shelf.onHand()) {
                reserved += ask.quantity();
                accepted.add(ask);
                after.add(reserved);
            }
        }
        write(connection, sku, accepted, after, reserved - shelf.reserved());
        connection.commit();
        return accepted;
    }

    private record Shelf(long onHand, long reserved) {}

    private static Shelf lock(Connection connection, String sku) throws SQLException {
        try (var lock = connection.prepareStatement("""
                SELECT on_hand, reserved
                FROM stock
                WHERE sku = ?
                ORDER BY sku, bucket
                FOR UPDATE
                """)) {
            lock.setString(1, sku);
            try (var rows = lock.executeQuery()) {
                rows.next();
                return new Shelf(rows.getLong(1), rows.getLong(2));
            }
        }
    }

    private static void write(Connection connection, String sku, List<Ask> accepted, List<Long> after, long change)
            throws SQLException {
        var orders = orders(connection, accepted);
        var quantities = numbers(connection, accepted, ask -> (long) ask.quantity());
        run(
                connection,
                """
                WITH taken AS (
                    UPDATE stock
                    SET reserved = reserved + ?
                    WHERE sku = ?
                      AND on_hand - reserved >= ?
                    RETURNING sku, bucket, on_hand),
                held AS (
                    INSERT INTO reservations (order_id, sku, bucket, quantity)
                    SELECT order_id, sku, bucket, quantity
                    FROM taken, unnest(?::uuid[], ?::bigint[]) AS ask (order_id, quantity))
                INSERT INTO movements (sku, bucket, kind, change, on_hand_after, reserved_after, moved_at)
                SELECT sku, bucket, 'reserved', quantity, on_hand, after, now()
                FROM taken, unnest(?::bigint[], ?::bigint[]) AS ask (quantity, after)
                """,
                change,
                sku,
                change,
                orders,
                quantities,
                quantities,
                numbers(connection, after, Function.identity()));
        run(connection, """
                INSERT INTO outbox (event_id, message_key, payload)
                SELECT order_id, order_id::text, ?
                FROM unnest(?::uuid[]) AS ask (order_id)
                """, Shop.EVENT, orders);
    }

    private static Array orders(Connection connection, List<Ask> asks) throws SQLException {
        return connection.createArrayOf("uuid", asks.stream().map(Ask::order).toArray());
    }

    private static <T> Array numbers(Connection connection, List<T> rows, Function<T, Long> number)
            throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(number).toArray());
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setObject(value + 1, values[value]);
            }
            statement.executeUpdate();
        }
    }
}
