package dev.tutti.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .build();

    private final Ledger ledger = tutti.bean(Ledger.class);
    private final Balances balances = tutti.bean(Balances.class);

    @Test
    void losesNothingAndKeepsTheOrderPerKeyInAStorm() {
        var storm = Storm.of(ledger, 12, 8, 2_000);

        storm.rage();

        assertEachFactWasHeardOnceInOrder(storm);
    }

    @Test
    @Tag("long")
    void losesNothingAndKeepsTheOrderPerKeyInALongStorm() {
        var storm = Storm.of(ledger, 25, 16, 40_000);

        storm.rage();

        assertEachFactWasHeardOnceInOrder(storm);
    }

    @Test
    void survivesRepetitionsAndAProcessThatComesAndGoes() throws InterruptedException {
        var storm = Storm.of(ledger, 12, 6, 1_000);
        var raging = Thread.ofVirtual().start(storm::rage);

        try (var _ = tutti.startAnother()) {
            raging.join();
            // As after a crash between the broker's acknowledgement and the mark.
            tutti.jdbc()
                    .sql("UPDATE ledger.outbox SET sent_at = NULL WHERE id % 5 = 0")
                    .update();
            await().atMost(Duration.ofMinutes(1)).until(this::nothingIsUnsent);
        }

        assertEachFactWasHeardOnceInOrder(storm);
    }

    @Test
    void aRelayThatStoodStillWhileAnotherTookOverMarksNothingAndHarmsNoOrder() throws Exception {
        var account = ledger.open();
        LongStream.rangeClosed(1, 20).forEach(number -> ledger.deposit(account, 1));
        await().until(() -> balances.total(account) == 20);
        var store = new OutboxStore(tutti.jdbc());
        // What a relay read before it stood still: rows that were unsent then and have been sent since.
        var stale = tutti.jdbc()
                .sql("""
                SELECT id, event_id, event_type, message_key, payload, traceparent, tracestate, created_at
                FROM ledger.outbox
                WHERE message_key = :account
                ORDER BY id
                """)
                .param("account", account.toString())
                .query(OutboxStore::toRow)
                .list();
        var marks = marks(account);
        var clients = tutti.bean(KafkaClients.class);

        var topic = tutti.bean(Topics.class).nameOf(LedgerService.DECLARATION.topic());
        ledger.deposit(account, 1);
        try (var producer = clients.producer("stood-still")) {
            var sender = new Sender(producer, LedgerService.DECLARATION, store, tutti.bean(SchemaTopic.class));
            sender.send(stale, topic, () -> true);
        }
        ledger.deposit(account, 1);

        await().until(() -> balances.total(account) == 22);
        assertThat(balances.heard(account)).containsExactlyElementsOf(versions(22));
        assertThat(marks(account)).containsAll(marks);
    }

    @Test
    void aRelayThatStoodStillInsideABatchStopsAtItsNextLook() throws Exception {
        var account = ledger.open();
        LongStream.rangeClosed(1, 5).forEach(number -> ledger.deposit(account, 1));
        var rows = tutti.jdbc()
                .sql("""
                SELECT id, event_id, event_type, message_key, payload, traceparent, tracestate, created_at
                FROM ledger.outbox
                WHERE message_key = :account
                ORDER BY id
                """)
                .param("account", account.toString())
                .query(OutboxStore::toRow)
                .list();
        var topic = tutti.bean(Topics.class).nameOf(LedgerService.DECLARATION.topic());

        Sender.Outcome outcome;
        try (var producer = tutti.bean(KafkaClients.class).producer("expired")) {
            var sender = new Sender(
                    producer, LedgerService.DECLARATION, new OutboxStore(tutti.jdbc()), tutti.bean(SchemaTopic.class));
            outcome = sender.send(rows, topic, () -> false);
        }

        assertThat(outcome.sent()).containsExactly(rows.getFirst().id());
        await().until(() -> balances.total(account) == 5);
        assertThat(balances.heard(account)).containsExactlyElementsOf(versions(5));
    }

    @Test
    void prunesWhatWasSentLongAgoAndNothingElse() {
        var account = ledger.open();
        ledger.deposit(account, 1);
        ledger.deposit(account, 1);
        await().until(() -> marks(account).size() == 2);
        tutti.jdbc()
                .sql(
                        "UPDATE ledger.outbox SET sent_at = sent_at - interval '2 days' WHERE sent_at IS NOT NULL AND id < (SELECT max(id) FROM ledger.outbox WHERE message_key = :account)")
                .param("account", account.toString())
                .update();

        int pruned = tutti.bean(SentPruning.class).prune(LedgerService.DECLARATION);

        assertThat(pruned).isPositive();
        assertThat(marks(account)).hasSize(1);
    }

    private void assertEachFactWasHeardOnceInOrder(Storm storm) {
        for (var account : storm.accounts()) {
            long last = tutti.jdbc()
                    .sql("SELECT version FROM ledger.accounts WHERE id = :id")
                    .param("id", account)
                    .query(Long.class)
                    .single();
            await().atMost(Duration.ofMinutes(2)).until(() -> balances.total(account) >= last);
            assertThat(last).isPositive();
            assertThat(balances.heard(account)).containsExactlyElementsOf(versions(last));
        }
    }

    private boolean nothingIsUnsent() {
        return tutti.jdbc()
                        .sql("SELECT count(*) FROM ledger.outbox WHERE sent_at IS NULL")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private List<Long> marks(UUID account) {
        return tutti.jdbc()
                .sql(
                        "SELECT extract(epoch FROM sent_at) * 1000000 FROM ledger.outbox WHERE message_key = :account AND sent_at IS NOT NULL ORDER BY id")
                .param("account", account.toString())
                .query(Long.class)
                .list();
    }

    private static List<Long> versions(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
