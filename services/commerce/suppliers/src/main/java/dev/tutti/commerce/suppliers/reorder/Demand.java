package dev.tutti.commerce.suppliers.reorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The arithmetic of ordering again. What sells per day is the mean over the window, or over the days since the first
 * sale within it, where those are fewer (but at least a week, so that one good day is no trend). A SKU is ordered when
 * what is available and on its way falls to the reorder point: what sells within lead time and safety. It is ordered up
 * to what sells within lead time, safety and review, in whole packs.
 */
final class Demand {

    private static final int DAYS_MIN = 7;
    private static final int SCALE = 4;

    /** What to order of a SKU, and the figures it follows from. */
    record Suggestion(BigDecimal soldPerDay, long reorderPoint, long quantity) {}

    private Demand() {}

    static Optional<Suggestion> suggest(Candidate candidate, long position, LocalDate today, int windowDays) {
        var wanted = candidate.wanted();
        var perDay = perDay(candidate, today, windowDays);
        var fixed = wanted.reorderPoint();
        if (fixed == null && perDay.signum() == 0) {
            return Optional.empty();
        }
        int patience = candidate.leadTimeDays() + wanted.safetyDays();
        long reorderPoint = fixed == null ? units(perDay, patience) : fixed;
        if (position > reorderPoint) {
            return Optional.empty();
        }
        long target = Math.max(units(perDay, patience + wanted.reviewDays()), reorderPoint + 1);
        return Optional.of(new Suggestion(perDay, reorderPoint, wholePacks(target - position, candidate.packSize())));
    }

    private static BigDecimal perDay(Candidate candidate, LocalDate today, int windowDays) {
        var first = candidate.firstSoldOn();
        if (first == null || candidate.netSold() <= 0) {
            return BigDecimal.ZERO;
        }
        long known = ChronoUnit.DAYS.between(first, today) + 1;
        long days = Math.clamp(known, Math.min(DAYS_MIN, windowDays), windowDays);
        return BigDecimal.valueOf(candidate.netSold()).divide(BigDecimal.valueOf(days), SCALE, RoundingMode.HALF_UP);
    }

    private static long units(BigDecimal perDay, int days) {
        return perDay.multiply(BigDecimal.valueOf(days))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static long wholePacks(long units, int packSize) {
        return Math.ceilDiv(units, packSize) * packSize;
    }
}
