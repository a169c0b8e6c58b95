package dev.tutti.commerce.orders.payment.test;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TestPaymentStore {

    private final JdbcClient jdbc;

    TestPaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first state that a key gets is the one it keeps; returns that one. */
    String settle(String key, String state) {
        jdbc.sql("""
                INSERT INTO orders.test_payments (key, state)
                VALUES (:key, :state)
                ON CONFLICT (key) DO NOTHING
                """).param("key", key).param("state", state).update();
        return find(key).orElseThrow();
    }

    Optional<String> find(String key) {
        return jdbc.sql("SELECT state FROM orders.test_payments WHERE key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }
}
