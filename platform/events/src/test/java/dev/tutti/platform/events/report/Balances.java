package dev.tutti.platform.events.report;

import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;
import dev.tutti.platform.events.ledger.AmountDeposited;
import dev.tutti.platform.events.ledger.TestTracing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds up deposits, each of which would be counted twice if it were heard twice. */
@EventConsumer("balances")
public class Balances implements ProjectionReset {

    private final JdbcClient jdbc;
    private final Set<UUID> poison = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> traces = new ConcurrentHashMap<>();
    private final Map<UUID, Long> committedNanos = new ConcurrentHashMap<>();

    Balances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events that fail until they are cured. */
    public Set<UUID> poison() {
        return poison;
    }

    /** The trace in which each event was heard. */
    public Map<UUID, String> traces() {
        return traces;
    }

    /** When the effect of each event was committed. */
    public Map<UUID, Long> committedNanos() {
        return committedNanos;
    }

    @Transactional
    void on(AmountDeposited event) {
        TestTracing.current().ifPresent(trace -> traces.put(event.eventId(), trace));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committedNanos.put(event.eventId(), System.nanoTime());
            }
        });
        jdbc.sql("INSERT INTO report.heard (account_id, version) VALUES (:account, :version)")
                .param("account", event.accountId())
                .param("version", event.version())
                .update();
        jdbc.sql("""
                INSERT INTO report.balances AS balance (account_id, deposits, total)
                VALUES (:account, 1, :amount)
                ON CONFLICT (account_id) DO UPDATE
                SET deposits = balance.deposits + 1,
                    total = balance.total + :amount
                """)
                .param("account", event.accountId())
                .param("amount", event.amount())
                .update();
        if (poison.contains(event.eventId())) {
            throw new IllegalArgumentException("poison " + event.version());
        }
    }

    @Override
    public void reset() {
        jdbc.sql("DELETE FROM report.balances").update();
        jdbc.sql("DELETE FROM report.heard").update();
    }

    /** The versions of an account in the order of hearing. */
    public List<Long> heard(UUID account) {
        return jdbc.sql("SELECT version FROM report.heard WHERE account_id = :account ORDER BY position")
                .param("account", account)
                .query(Long.class)
                .list();
    }

    public long total(UUID account) {
        return jdbc.sql("SELECT total FROM report.balances WHERE account_id = :account")
                .param("account", account)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
