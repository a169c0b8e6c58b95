package dev.tutti.platform.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.outbox.Storm;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReplaysTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .build();

    private final Ledger ledger = tutti.bean(Ledger.class);
    private final Balances balances = tutti.bean(Balances.class);
    private final Replays replays = tutti.bean(Replays.class);

    @Test
    void buildsTheSameNumbersAgainWhileFactsKeepComing() throws InterruptedException {
        var storm = Storm.of(ledger, 8, 4, 600);
        storm.rage();
        var raging = Thread.ofVirtual().start(storm::rage);

        replays.replay("report", "balances");
        raging.join();

        assertEverythingIsCountedOnce(storm);
    }

    @Test
    void anotherProcessJoinsTheNewGeneration() {
        try (var other = tutti.startAnother()) {
            var storm = Storm.of(ledger, 8, 4, 200);
            storm.rage();

            other.bean(Replays.class).replay("report", "balances");

            assertEverythingIsCountedOnce(storm);
        }
        var storm = Storm.of(ledger, 8, 4, 100);
        storm.rage();
        assertEverythingIsCountedOnce(storm);
    }

    @Test
    void aReplayThatCannotResetChangesNothing() {
        var account = ledger.open();
        ledger.deposit(account, 3);
        await().until(() -> balances.total(account) == 3);
        var transactions = new TransactionTemplate(tutti.bean(PlatformTransactionManager.class));

        transactions.executeWithoutResult(status -> {
            replays.replay("report", "balances");
            status.setRollbackOnly();
        });
        ledger.deposit(account, 4);

        await().until(() -> balances.total(account) == 7);
        assertThat(balances.heard(account)).containsExactly(1L, 2L);
    }

    @Test
    void prunesTheInboxOfGenerationsThatAreOver() {
        var account = ledger.open();
        ledger.deposit(account, 3);
        await().until(() -> balances.total(account) == 3);

        int generation = replays.replay("report", "balances");
        int pruned = tutti.bean(StalePruning.class).prune();

        await().until(() -> balances.total(account) == 3);
        assertThat(pruned).isPositive();
        assertThat(generations()).containsExactly(generation);
    }

    @Test
    void refusesAConsumerThatIsUnknown() {
        var refusal = catchThrowable(() -> replays.replay("report", "nobody"));

        assertThat(refusal).isInstanceOf(Refusal.class);
    }

    private List<Integer> generations() {
        return tutti.jdbc()
                .sql("SELECT DISTINCT generation FROM report.inbox WHERE consumer = 'balances'")
                .query(Integer.class)
                .list();
    }

    private void assertEverythingIsCountedOnce(Storm storm) {
        for (var account : storm.accounts()) {
            long last = tutti.jdbc()
                    .sql("SELECT version FROM ledger.accounts WHERE id = :id")
                    .param("id", account)
                    .query(Long.class)
                    .single();
            await().atMost(Duration.ofMinutes(1)).until(() -> balances.total(account) >= last);
            assertThat(balances.total(account)).isEqualTo(last);
            assertThat(balances.heard(account))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(Math.toIntExact(last));
        }
    }
}
