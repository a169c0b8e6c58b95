package dev.tutti.commerce.suppliers.reorder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What should be ordered now, by supplier: sales from our own projection, stock as inventory says it. */
@Component
class Suggestions {

    private static final int LEVELS_MAX = 1_000;

    /** Inventory does not count units of this mode. */
    private static final String UNTRACKED = "none";

    private final ReorderPoints points;
    private final ReorderSettings settings;
    private final StockLevels stock;
    private final Clock clock;

    Suggestions(ReorderPoints points, ReorderSettings settings, StockLevels stock, Clock clock) {
        this.points = points;
        this.settings = settings;
        this.stock = stock;
        this.clock = clock;
    }

    record SupplierRef(UUID id, String name) {}

    /**
     * @param reason out-of-stock or below-reorder-point
     */
    record Line(
            String sku,
            String supplierSku,
            long available,
            long incoming,
            BigDecimal soldPerDay,
            int leadTimeDays,
            long reorderPoint,
            long suggestedQuantity,
            int packSize,
            Money unitCost,
            String reason) {}

    /** The lines of what would be one order. */
    record Suggested(SupplierRef supplier, List<Line> lines) {

        Suggested {
            lines = List.copyOf(lines);
        }
    }

    List<Suggested> list() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var candidates = points.listCandidates(today);
        var levels = levels(candidates.stream().map(Candidate::sku).toList());
        var bySupplier = new TreeMap<SupplierRef, List<Line>>(
                Comparator.comparing(SupplierRef::name).thenComparing(SupplierRef::id));
        for (var candidate : candidates) {
            var level = levels.getOrDefault(candidate.sku(), unknown(candidate.sku()));
            if (!level.mode().equals(UNTRACKED)) {
                Demand.suggest(candidate, level.available() + level.incoming(), today, settings.windowDays())
                        .ifPresent(suggestion -> bySupplier
                                .computeIfAbsent(
                                        new SupplierRef(candidate.supplierId(), candidate.supplierName()),
                                        supplier -> new ArrayList<>())
                                .add(line(candidate, level, suggestion)));
            }
        }
        return bySupplier.entrySet().stream()
                .map(entry -> new Suggested(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<String, StockLevels.Level> levels(List<String> skus) {
        var levels = new HashMap<String, StockLevels.Level>();
        for (int from = 0; from < skus.size(); from += LEVELS_MAX) {
            var some = skus.subList(from, Math.min(from + LEVELS_MAX, skus.size()));
            levels.putAll(stock.find(new StockLevels.Query(some)).stream()
                    .collect(toMap(StockLevels.Level::sku, identity())));
        }
        return levels;
    }

    /** What inventory never heard of was never received. */
    private static StockLevels.Level unknown(String sku) {
        return new StockLevels.Level(sku, "reserve-on-order", 0, 0, 0, 0);
    }

    private static Line line(Candidate candidate, StockLevels.Level level, Demand.Suggestion suggestion) {
        return new Line(
                candidate.sku(),
                candidate.supplierSku(),
                level.available(),
                level.incoming(),
                suggestion.soldPerDay(),
                candidate.leadTimeDays(),
                suggestion.reorderPoint(),
                suggestion.quantity(),
                candidate.packSize(),
                candidate.unitCost(),
                level.available() <= 0 ? "out-of-stock" : "below-reorder-point");
    }
}
