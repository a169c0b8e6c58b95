package dev.tutti.benchmarks.hotsku;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A database with the tables that selling needs, and one transaction per order. */
final class Shop {

    static final int BUCKETS = 16;

    static final byte[] EVENT = new byte[160];

    private final String url;
    private final String user;
    private final String password;

    Shop(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Begins anew with this many SKUs, each with so many units, in the shape that the way wants. */
    void open(Way way, int skus, int units) throws SQLException {
        int buckets = way == Way.BUCKETS ? BUCKETS : 1;
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    DROP TABLE IF EXISTS stock, units, orders, reservations, movements, outbox;
                    CREATE TABLE stock (
                        sku text, bucket int, on_hand bigint, reserved bigint,
                        PRIMARY KEY (sku, bucket),
                        CHECK (0 <= reserved AND reserved <= on_hand)) WITH (fillfactor = 70);
                    CREATE TABLE units (id bigint PRIMARY KEY, sku text, order_id uuid) WITH (fillfactor = 70);
                    CREATE INDEX units_free ON units (sku, id) WHERE order_id IS NULL;
                    CREATE TABLE orders (order_id uuid PRIMARY KEY, outcome text, decided_at timestamptz);
                    CREATE TABLE reservations (
                        order_id uuid, sku text, bucket int, quantity bigint, PRIMARY KEY (order_id, sku, bucket));
                    CREATE TABLE movements (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku text, bucket int, kind text,
                        change bigint, on_hand_after bigint, reserved_after bigint, moved_at timestamptz);
                    CREATE INDEX movements_by_sku ON movements (sku, id);
                    CREATE TABLE outbox (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event_id uuid, message_key text,
                        payload bytea, sent_at timestamptz);
                    CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
                    """);
            statement.execute("""
                    INSERT INTO stock
                    SELECT 'sku-' || sku, bucket, %2$d / %3$d, 0
                    FROM generate_series(1, %1$d) AS sku, generate_series(1, %3$d) AS bucket
                    """.formatted(skus, units, buckets));
            if (way == Way.UNITS) {
                statement.execute("INSERT INTO units SELECT id, 'sku-1', NULL FROM generate_series(1, %d) AS id"
                        .formatted(units));
            }
            statement.execute("VACUUM ANALYZE stock");
            statement.execute("VACUUM ANALYZE units");
        }
    }

    /** One order in one transaction; false where there was too little. */
    boolean order(Connection connection, Way way, String sku, int quantity) throws SQLException {
        var order = UUID.randomUUID();
        insertAnswer(connection, order);
        if (!way.take(connection, sku, order, quantity)) {
            connection.rollback();
            insertAnswer(connection, order);
            if (!way.takePatiently(connection, sku, order, quantity)) {
                connection.rollback();
                return false;
            }
        }
        insertEvent(connection, order);
        connection.commit();
        return true;
    }

    private static void insertAnswer(Connection connection, UUID order) throws SQLException {
        try (var answer = connection.prepareStatement(
                "INSERT INTO orders (order_id, outcome, decided_at) VALUES (?, 'reserved', now())")) {
            answer.setObject(1, order);
            answer.executeUpdate();
        }
    }

    private static void insertEvent(Connection connection, UUID order) throws SQLException {
        try (var event =
                connection.prepareStatement("INSERT INTO outbox (event_id, message_key, payload) VALUES (?, ?, ?)")) {
            event.setObject(1, order);
            event.setString(2, order.toString());
            event.setBytes(3, EVENT);
            event.executeUpdate();
        }
    }

    /** Units that the ledger says were sold, and that the stock says are set aside. */
    Sold sold(Way way) throws SQLException {
        try (var connection = connect()) {
            return new Sold(
                    count(connection, "SELECT COALESCE(SUM(change), 0) FROM movements"),
                    way == Way.UNITS
                            ? count(connection, "SELECT COUNT(*) FROM units WHERE order_id IS NOT NULL")
                            : count(connection, "SELECT SUM(reserved) FROM stock"),
                    count(connection, "SELECT COUNT(*) FROM outbox"));
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What is in the database after a run. */
    record Sold(long inLedger, long inStock, long events) {}
}
