package dev.tutti.benchmarks.hotsku;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A way to take units of a SKU for an order. What surrounds it is the same for all: the order's answer before, and the
 * event and the commit behind. Each writes what was taken and its line of the ledger.
 */
enum Way {
    /** The row is locked and read, looked at in memory, then written: three steps behind the lock, the commit's too. */
    LOCKED_ROW("one row, locked, then written") {
        @Override
        boolean take(Connection connection, String sku, UUID order, int quantity) throws SQLException {
            try (var lock = connection.prepareStatement("""
                            SELECT on_hand - reserved
                            FROM stock
                            WHERE sku = ?
                            ORDER BY sku, bucket
                            FOR UPDATE
                            """)) {
                lock.setString(1, sku);
                try (var rows = lock.executeQuery()) {
                    if (!rows.next() || rows.getLong(1) < quantity) return false;
                }
            }
            return CONDITIONAL_ROW.take(connection, sku, order, quantity);
        }
    },

    /** The row is written if it has enough, together with the ledger, in one statement. */
    CONDITIONAL_ROW("one row, conditional update") {
        @Override
        boolean take(Connection connection, String sku, UUID order, int quantity) throws SQLException {
            return written(connection, """
                    WITH taken AS (
                        UPDATE stock
                        SET reserved = reserved + ?
                        WHERE sku = ?
                          AND on_hand - reserved >= ?
                        RETURNING sku, bucket, on_hand, reserved)
                    """, quantity, sku, quantity, order, quantity);
        }
    },

    /** Sixteen rows share the SKU's units; whoever comes takes one that nobody holds. */
    BUCKETS("16 rows, SKIP LOCKED") {
        @Override
        boolean take(Connection connection, String sku, UUID order, int quantity) throws SQLException {
            return takeFrom(connection, sku, order, quantity, "ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED");
        }

        @Override
        boolean takePatiently(Connection connection, String sku, UUID order, int quantity) throws SQLException {
            return takeFrom(connection, sku, order, quantity, "ORDER BY bucket LIMIT 1 FOR UPDATE");
        }

        private boolean takeFrom(Connection connection, String sku, UUID order, int quantity, String choice)
                throws SQLException {
            return written(connection, """
                    WITH chosen AS (
                        SELECT sku, bucket
                        FROM stock
                        WHERE sku = ?
                          AND on_hand - reserved >= ?
                        %s),
                    taken AS (
                        UPDATE stock
                        SET reserved = reserved + ?
                        FROM chosen
                        WHERE stock.sku = chosen.sku
                          AND stock.bucket = chosen.bucket
                        RETURNING stock.sku, stock.bucket, stock.on_hand, stock.reserved)
                    """.formatted(choice), sku, quantity, quantity, order, quantity);
        }
    },

    /** Every unit is a row; whoever comes takes as many as they want that nobody holds. */
    UNITS("a row for each unit, SKIP LOCKED") {
        @Override
        boolean take(Connection connection, String sku, UUID order, int quantity) throws SQLException {
            return written(connection, """
                    WITH chosen AS (
                        SELECT id
                        FROM units
                        WHERE sku = ?
                          AND order_id IS NULL
                        ORDER BY id
                        LIMIT ?
                        FOR UPDATE SKIP LOCKED),
                    sold AS (
                        UPDATE units
                        SET order_id = ?
                        FROM chosen
                        WHERE units.id = chosen.id
                          AND (SELECT COUNT(*) FROM chosen) = ?
                        RETURNING units.sku),
                    taken AS (
                        SELECT sku, 0 AS bucket, 0 AS on_hand, 0 AS reserved
                        FROM sold
                        LIMIT 1)
                    """, sku, quantity, order, quantity, order, quantity);
        }
    },

    /** As the first, but for all orders at once that came while the transaction before was under way: {@link Lane}. */
    SHARED_TRANSACTION("one row, orders share transactions") {
        @Override
        boolean take(Connection connection, String sku, UUID order, int quantity) {
            throw new IllegalStateException("orders of a lane are not taken one by one");
        }
    };

    private static final String LEDGER = """
            , held AS (
                INSERT INTO reservations (order_id, sku, bucket, quantity)
                SELECT ?, sku, bucket, ?
                FROM taken)
            INSERT INTO movements (sku, bucket, kind, change, on_hand_after, reserved_after, moved_at)
            SELECT sku, bucket, 'reserved', ?, on_hand, reserved, now()
            FROM taken
            """;

    private final String words;

    Way(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Takes the units in the connection's transaction, or returns false where there are not enough. */
    abstract boolean take(Connection connection, String sku, UUID order, int quantity) throws SQLException;

    /**
     * Asks again in a new transaction, after everything that could be taken was held by others. What the first attempt
     * locked in vain it would keep, and wait in a circle.
     */
    boolean takePatiently(Connection connection, String sku, UUID order, int quantity) throws SQLException {
        return false;
    }

    /** Runs a statement that ends with what was {@code taken}, and with it the lines that tell of it. */
    private static boolean written(Connection connection, String taking, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(taking + LEDGER)) {
            for (int value = 0; value < values.length; value++) {
                statement.setObject(value + 1, values[value]);
            }
            statement.setObject(values.length + 1, values[values.length - 1]);
            return statement.executeUpdate() == 1;
        }
    }
}
