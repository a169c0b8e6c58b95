package dev.tutti.platform.events.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.ledger.AmountDeposited;
import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveEventsTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .build();

    private final Ledger ledger = tutti.bean(Ledger.class);
    private final Balances balances = tutti.bean(Balances.class);
    private final LiveEvents live = tutti.bean(LiveEvents.class);

    @Test
    void hearsTheRecentPastAndThenWhatComes() throws Exception {
        var account = ledger.open();
        ledger.deposit(account, 1);
        await().until(() -> balances.total(account) == 1);

        var heard = new CopyOnWriteArrayList<AmountDeposited>();
        try (var _ = live.subscribe(AmountDeposited.class, Duration.ofMinutes(5), heard::add)) {
            await().until(live::isCaughtUp);
            assertThat(versions(heard, account)).containsExactly(1L);
            ledger.deposit(account, 1);

            await().until(() -> versions(heard, account).size() == 2);
        }
    }

    @Test
    void hearsOnlyWhatIsNewWhereNoPastIsAskedFor() throws Exception {
        var account = ledger.open();
        ledger.deposit(account, 1);
        await().until(() -> balances.total(account) == 1);

        var heard = new CopyOnWriteArrayList<AmountDeposited>();
        try (var _ = live.subscribe(AmountDeposited.class, Duration.ZERO, heard::add)) {
            await().until(live::isCaughtUp);
            ledger.deposit(account, 1);

            await().until(() -> !versions(heard, account).isEmpty());
            assertThat(versions(heard, account)).containsExactly(2L);
        }
    }

    @Test
    void everySubscriptionHearsEverythingAndAFailureStopsNothing() throws Exception {
        var account = ledger.open();
        var heard = new CopyOnWriteArrayList<AmountDeposited>();
        try (var _ = live.subscribe(AmountDeposited.class, Duration.ZERO, heard::add);
                var _ = live.subscribe(AmountDeposited.class, Duration.ZERO, event -> {
                    heard.add(event);
                    throw new IllegalStateException("planned");
                })) {
            await().until(live::isCaughtUp);

            ledger.deposit(account, 1);
            ledger.deposit(account, 1);

            await().until(() -> versions(heard, account).size() == 4);
        }
    }

    private static List<Long> versions(List<AmountDeposited> heard, UUID account) {
        return heard.stream()
                .filter(event -> event.accountId().equals(account))
                .map(AmountDeposited::version)
                .toList();
    }
}
