package dev.tutti.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.ledger.AmountDeposited;
import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.Ledger.Manners;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.ledger.TestTracing;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class EventsTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .build();

    private final Ledger ledger = tutti.bean(Ledger.class);
    private final Balances balances = tutti.bean(Balances.class);
    private final Events events = tutti.bean(Events.class);

    @Test
    void carriesACommittedFactToItsListener() {
        var account = ledger.open();

        ledger.deposit(account, 5);
        ledger.deposit(account, 7);

        await().until(() -> balances.total(account) == 12);
        assertThat(balances.heard(account)).containsExactly(1L, 2L);
    }

    @Test
    void forgetsAFactWhoseTransactionRollsBack() {
        var account = ledger.open();

        var failure = catchThrowable(() -> ledger.deposit(account, 5, new Manners(true, 0, true)));
        ledger.deposit(account, 7);

        await().until(() -> balances.total(account) == 7);
        assertThat(failure).hasMessage("planned");
        assertThat(balances.heard(account)).containsExactly(1L);
    }

    @Test
    void refusesAFactOutsideATransaction() {
        var refusal = catchThrowable(() -> events.publish(aDeposit(UUID.randomUUID(), 1)));

        assertThat(refusal).isInstanceOf(IllegalStateException.class).hasMessageContaining("inside the transaction");
    }

    @Test
    void refusesAFactOfAServiceThatDoesNotRunHere() {
        try (var other = tutti.startAnother(List.of("report"), List.of())) {
            var transactions = new TransactionTemplate(other.bean(PlatformTransactionManager.class));

            var refusal = catchThrowable(() -> transactions.executeWithoutResult(
                    status -> other.bean(Events.class).publish(aDeposit(UUID.randomUUID(), 1))));

            assertThat(refusal)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("does not run in this process");
        }
    }

    @Test
    void keepsOnlyTheFactsOfANestedTransactionThatWasNotRolledBack() {
        var account = UUID.randomUUID();
        var outer = transaction(TransactionDefinition.PROPAGATION_REQUIRED);
        var nested = transaction(TransactionDefinition.PROPAGATION_NESTED);

        outer.executeWithoutResult(status -> {
            events.publish(aDeposit(account, 1));
            nested.executeWithoutResult(inner -> {
                events.publish(aDeposit(account, 2));
                inner.setRollbackOnly();
            });
            nested.executeWithoutResult(inner -> events.publish(aDeposit(account, 3)));
        });

        await().until(() -> balances.heard(account).size() == 2);
        assertThat(balances.heard(account)).containsExactly(1L, 3L);
    }

    @Test
    void keepsTheFactsOfASuspendedTransactionApart() {
        var account = UUID.randomUUID();
        var outer = transaction(TransactionDefinition.PROPAGATION_REQUIRED);
        var independent = transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        outer.executeWithoutResult(status -> {
            events.publish(aDeposit(account, 1));
            independent.executeWithoutResult(inner -> events.publish(aDeposit(account, 2)));
            status.setRollbackOnly();
        });
        events(account, 3);

        await().until(() -> balances.heard(account).size() == 2);
        assertThat(balances.heard(account)).containsExactly(2L, 3L);
    }

    @Test
    void passesByFactsThatTheListenerDoesNotHear() {
        var account = ledger.open();

        ledger.close(account);
        ledger.deposit(account, 3);

        await().until(() -> balances.total(account) == 3);
    }

    @Test
    void theListenerContinuesTheTraceOfThePublisher() {
        var account = ledger.open();
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        TestTracing.begin(trace);
        var event = ledger.deposit(account, 1);
        TestTracing.end();

        await().until(() -> balances.total(account) == 1);
        assertThat(balances.traces()).containsEntry(event, trace);
    }

    private void events(UUID account, long version) {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED)
                .executeWithoutResult(status -> events.publish(aDeposit(account, version)));
    }

    private TransactionTemplate transaction(int propagation) {
        var template = new TransactionTemplate(tutti.bean(PlatformTransactionManager.class));
        template.setPropagationBehavior(propagation);
        return template;
    }

    private static AmountDeposited aDeposit(UUID account, long version) {
        return new AmountDeposited(UUID.randomUUID(), Instant.EPOCH, account, version, 1, null);
    }
}
