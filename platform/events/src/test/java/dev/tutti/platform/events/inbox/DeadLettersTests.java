package dev.tutti.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.inbox.DeadLetters.Outcome;
import dev.tutti.platform.events.ledger.AmountDeposited;
import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DeadLettersTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .with("tutti.events.consumer.retry-min", "5ms")
            .with("tutti.events.consumer.outage-retry", "20ms")
            .with("tutti.events.consumer.schema-wait", "200ms")
            .with("tutti.events.consumer.parked-max", "4")
            .build();

    private final Ledger ledger = tutti.bean(Ledger.class);
    private final Balances balances = tutti.bean(Balances.class);
    private final DeadLetters deadLetters = tutti.bean(DeadLetters.class);

    @Test
    void aBadEventBecomesADeadLetterWithItsReasonAndLaterOnesOfItsKeyWait() {
        var bad = ledger.open();
        var good = ledger.open();

        var event = depositPoisoned(bad);
        ledger.deposit(bad, 20);
        ledger.deposit(good, 5);

        await().until(() -> balances.total(good) == 5);
        var letter = await().until(() -> letterOf(bad), found -> found != null && found.parked() == 1);
        assertThat(letter.eventId()).isEqualTo(event);
        assertThat(letter.eventType()).isEqualTo(AmountDeposited.class.getName());
        assertThat(letter.reason()).isEqualTo("java.lang.IllegalArgumentException: poison 1");
        assertThat(letter.stack()).contains("Balances.on");
        assertThat(letter.attempts()).isEqualTo(5);
        assertThat(letter.headers()).containsKey(EventHeaders.EVENT_ID);
        assertThat(balances.heard(bad)).isEmpty();
    }

    @Test
    void aRetryHandlesTheDeadLetterAndThenWhatWaitedInOrder() {
        var account = ledger.open();
        depositPoisoned(account);
        ledger.deposit(account, 20);
        ledger.deposit(account, 30);
        var letter = await().until(() -> letterOf(account), found -> found != null && found.parked() == 2);

        balances.poison().clear();
        var outcome = deadLetters.retry("report", letter.id());
        ledger.deposit(account, 40);

        await().until(() -> balances.total(account) == 100);
        assertThat(outcome).isEqualTo(new Outcome.Cleared(3));
        assertThat(balances.heard(account)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(letterOf(account)).isNull();
    }

    @Test
    void aRetryThatFailsAgainKeepsEverything() {
        var account = ledger.open();
        depositPoisoned(account);
        var second = ledger.deposit(account, 20);
        var letter = await().until(() -> letterOf(account), found -> found != null && found.parked() == 1);

        var again = deadLetters.retry("report", letter.id());
        balances.poison().clear();
        balances.poison().add(second);
        var further = deadLetters.retry("report", letter.id());

        assertThat(again).isEqualTo(new Outcome.StillDead(0, letter.id(), letter.reason()));
        assertThat(further).isInstanceOf(Outcome.StillDead.class);
        assertThat(further.handled()).isEqualTo(1);
        assertThat(letterOf(account)).isNotNull().satisfies(next -> {
            assertThat(next.eventId()).isEqualTo(second);
            assertThat(next.parked()).isZero();
        });
        assertThat(balances.heard(account)).containsExactly(1L);
        balances.poison().clear();
    }

    @Test
    void aDiscardedDeadLetterIsGoneAndTheRestGoesOn() {
        var account = ledger.open();
        depositPoisoned(account);
        ledger.deposit(account, 20);
        var letter = await().until(() -> letterOf(account), found -> found != null && found.parked() == 1);

        var outcome = deadLetters.discard("report", letter.id());

        assertThat(outcome).isEqualTo(new Outcome.Cleared(1));
        assertThat(balances.heard(account)).containsExactly(2L);
        assertThat(catchThrowable(() -> deadLetters.get("report", letter.id()))).isInstanceOf(Refusal.class);
    }

    @Test
    void dropsNothingWhenTooManyWaitBehindOneDeadLetter() {
        var account = ledger.open();
        depositPoisoned(account);
        for (int number = 0; number < 8; number++) {
            ledger.deposit(account, 1);
        }
        var letter = await().until(() -> letterOf(account), found -> found != null && found.parked() == 4);

        balances.poison().clear();
        deadLetters.retry("report", letter.id());

        await().until(() -> balances.total(account) == 18);
        assertThat(balances.heard(account)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void bytesThatAreNoEventBecomeADeadLetterAndThePartitionMovesOn() throws Exception {
        var account = ledger.open();

        send(account.toString(), "no event at all".getBytes(StandardCharsets.UTF_8));

        var letter = await().until(() -> letterOf(account), found -> found != null);
        assertThat(letter.reason()).contains("single-object encoding");
        assertThat(deadLetters.discard("report", letter.id())).isEqualTo(new Outcome.Cleared(0));
    }

    @Test
    void anEventOfASchemaThatNobodyPublishesBecomesADeadLetterAfterAWhile() throws Exception {
        var account = ledger.open();

        send(account.toString(), new byte[] {(byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 0});

        var letter = await().until(() -> letterOf(account), found -> found != null);
        assertThat(letter.reason()).contains("no schema with fingerprint 0807060504030201");
        deadLetters.discard("report", letter.id());
    }

    private UUID depositPoisoned(UUID account) {
        // The event's id is known before it commits, so that the listener cannot be faster than the poison.
        var template = new TransactionTemplate(tutti.bean(PlatformTransactionManager.class));
        return template.execute(status -> {
            var event = ledger.deposit(account, 10);
            balances.poison().add(event);
            return event;
        });
    }

    private @Nullable DeadLetter letterOf(UUID account) {
        return deadLetters.list("report", 0, 100).stream()
                .filter(letter -> letter.key().equals(account.toString()))
                .findFirst()
                .orElse(null);
    }

    private void send(String key, byte[] payload) throws Exception {
        var topic = tutti.bean(Topics.class).nameOf("core.ledger");
        var message = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), payload);
        EventHeaders.put(
                message.headers(), EventHeaders.EVENT_ID, UUID.randomUUID().toString());
        EventHeaders.put(message.headers(), EventHeaders.EVENT_TYPE, AmountDeposited.class.getName());
        try (var producer = tutti.bean(KafkaClients.class).producer("foreign")) {
            assertThat(List.of(producer.send(message).get())).hasSize(1);
        }
    }
}
