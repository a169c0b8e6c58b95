package dev.tutti.benchmarks.orders;

import static org.awaitility.Awaitility.await;

import dev.tutti.platform.engines.Engines;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is kept of the orders, read past the services. */
record KeptOrders(JdbcClient jdbc, Database database) {

    private static final Duration SETTLE_MAX = Duration.ofMinutes(5);

    record Database(URI address, String user, String password) {}

    static KeptOrders in(Path data) {
        var engines = Engines.findRunning(data).orElseThrow();
        var url = engines.getOrDefault(Engines.POSTGRES_URL, "");
        var user = engines.getOrDefault(Engines.POSTGRES_USER, "");
        var password = engines.getOrDefault(Engines.POSTGRES_PASSWORD, "");
        return new KeptOrders(
                JdbcClient.create(new DriverManagerDataSource(url, user, password)),
                new Database(URI.create(url.substring("jdbc:".length())), user, password));
    }

    long placed() {
        return count("SELECT count(*) FROM orders.orders WHERE state = 'placed'");
    }

    long impossibleLevels() {
        return count("SELECT count(*) FROM inventory.stock WHERE reserved < 0 OR reserved > on_hand");
    }

    /** What the orders set off belongs to their cost, not to that of whoever is measured next. */
    void settle() {
        await().atMost(SETTLE_MAX).until(() -> count("""
                SELECT (SELECT count(*) FROM orders.outbox WHERE sent_at IS NULL)
                     + (SELECT count(*) FROM inventory.outbox WHERE sent_at IS NULL)
                """) == 0);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
