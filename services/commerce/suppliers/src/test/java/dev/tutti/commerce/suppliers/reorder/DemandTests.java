package dev.tutti.commerce.suppliers.reorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.contracts.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int WINDOW = 28;

    @Test
    void ordersWhatSellsWithinLeadTimeSafetyAndReviewInWholePacks() {
        var candidate = sold(56, TODAY.minusDays(27), 12, null);

        var suggestion = Demand.suggest(candidate, 10, TODAY, WINDOW).orElseThrow();

        assertThat(suggestion.soldPerDay()).isEqualByComparingTo("2");
        assertThat(suggestion.reorderPoint()).isEqualTo(2 * (10 + 7));
        assertThat(suggestion.quantity()).isEqualTo(60); // 2 × 31 − 10 = 52, in packs of 12
    }

    @Test
    void ordersNothingAboveTheReorderPoint() {
        var candidate = sold(56, TODAY.minusDays(27), 1, null);

        assertThat(Demand.suggest(candidate, 35, TODAY, WINDOW)).isEmpty();
        assertThat(Demand.suggest(candidate, 34, TODAY, WINDOW)).isPresent();
    }

    @Test
    void ordersNothingThatNobodyBuysUnlessAMerchantWantsIt() {
        assertThat(Demand.suggest(sold(0, null, 1, null), 0, TODAY, WINDOW)).isEmpty();
        assertThat(Demand.suggest(sold(0, null, 1, 5L), 3, TODAY, WINDOW))
                .hasValueSatisfying(
                        suggestion -> assertThat(suggestion.quantity()).isEqualTo(3));
    }

    @Test
    void takesOneGoodDayForNoTrend() {
        var candidate = sold(14, TODAY, 1, null);

        var suggestion = Demand.suggest(candidate, 0, TODAY, WINDOW).orElseThrow();

        assertThat(suggestion.soldPerDay()).isEqualByComparingTo("2");
    }

    @Property
    void leavesStockForTheReviewInWholePacksAndNoPackMore(
            @ForAll @LongRange(min = 1, max = 100_000) long sold,
            @ForAll @IntRange(min = 0, max = 27) int daysAgo,
            @ForAll @IntRange(min = 1, max = 144) int packSize,
            @ForAll @LongRange(min = 0, max = 1_000) long position) {
        var candidate = sold(sold, TODAY.minusDays(daysAgo), packSize, null);

        var found = Demand.suggest(candidate, position, TODAY, WINDOW);

        found.ifPresent(suggestion -> {
            assertThat(suggestion.quantity() % packSize).isZero();
            assertThat(position + suggestion.quantity()).isGreaterThan(suggestion.reorderPoint());
            assertThat(Demand.suggest(candidate, position + suggestion.quantity(), TODAY, WINDOW))
                    .isEmpty();
        });
        assertThat(found.isEmpty() && position == 0).isFalse();
    }

    private static Candidate sold(long net, @Nullable LocalDate first, int packSize, @Nullable Long reorderPoint) {
        return new Candidate(
                new UUID(0, 1),
                "Works",
                "SKU",
                "S-SKU",
                new Money(100, "EUR"),
                packSize,
                10,
                net,
                first,
                new ReorderPoint("SKU", reorderPoint, 7, 14));
    }
}
