package dev.tutti.platform.events.ledger;

import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes accounts and says so. */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Events events, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a transaction makes life hard for the order of events. */
    public record Manners(boolean writesFirst, int sleepsMillis, boolean fails) {

        public static final Manners PLAIN = new Manners(false, 0, false);
    }

    @Transactional
    public UUID open() {
        var id = ids.next();
        jdbc.sql("INSERT INTO ledger.accounts (id) VALUES (:id)")
                .param("id", id)
                .update();
        return id;
    }

    @Transactional
    public UUID deposit(UUID account, long amount) {
        return deposit(account, amount, Manners.PLAIN);
    }

    /** Publishes before the account is locked, on purpose: the rows are written last all the same. */
    @Transactional
    public UUID deposit(UUID account, long amount, Manners manners) {
        if (manners.writesFirst()) {
            jdbc.sql("INSERT INTO ledger.notes (id, text) VALUES (:id, 'first')")
                    .param("id", ids.next())
                    .update();
        }
        sleep(manners.sleepsMillis());
        long version = jdbc.sql("UPDATE ledger.accounts SET version = version + 1 WHERE id = :id RETURNING version")
                .param("id", account)
                .query(Long.class)
                .single();
        var event = new AmountDeposited(ids.next(), clock.instant(), account, version, amount, null);
        events.publish(event);
        sleep(manners.sleepsMillis());
        if (manners.fails()) {
            throw new IllegalStateException("planned");
        }
        return event.eventId();
    }

    @Transactional
    public void close(UUID account) {
        events.publish(new AccountClosed(ids.next(), clock.instant(), account));
    }

    private void sleep(int millis) {
        if (millis > 0) {
            jdbc.sql("SELECT pg_sleep(:seconds)")
                    .param("seconds", millis / 1000.0)
                    .query((row, number) -> 0)
                    .list();
        }
    }
}
