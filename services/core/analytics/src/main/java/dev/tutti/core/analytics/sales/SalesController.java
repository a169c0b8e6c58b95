package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.money.Money;
import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells merchants what was sold. */
@PreAuthorize("hasAnyRole('merchant', 'administrator')")
@RestController
@RequestMapping("/api/v1/analytics")
class SalesController {

    private final Sales sales;
    private final Services services;
    private final Clock clock;

    SalesController(Sales sales, Services services, Clock clock) {
        this.sales = sales;
        this.services = services;
        this.clock = clock;
    }

    /**
     * @param revenue of what was placed, one sum for each currency; cancellations are not taken off
     * @param averageOrder of each currency, rounded half up
     * @param cancelled orders that were cancelled in the period
     */
    record Summary(
            Instant from,
            Instant to,
            long orders,
            List<Money> revenue,
            long units,
            List<Money> averageOrder,
            long cancelled,
            List<TopProduct> topProducts,
            Conversion conversion,
            boolean running) {}

    record TopProduct(String sku, @Nullable String title, long units, List<Money> revenue) {}

    /** @param rate orders that came from carts for each cart that was opened; null without carts */
    record Conversion(long carts, long orders, @Nullable BigDecimal rate) {}

    /** @param minutes every one of them, the running one last */
    record Recent(List<Point> minutes, List<Buyer> users) {}

    /** @param running whether it is not over, so that its figures will grow */
    record Point(Instant start, long orders, long units, List<Money> revenue, long cancelled, boolean running) {}

    /** @param userId null for all who bought without an account */
    record Buyer(@Nullable UUID userId, long orders, long units, List<Money> revenue) {}

    record Series(Instant from, Instant to, List<Point> items) {}

    @GetMapping("/summary")
    Summary summarize(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        requireShop();
        var period = Period.of(from, to, clock.instant());
        var summary = sales.summarize(period);
        var carts = summary.carts();
        return new Summary(
                period.from(),
                period.to(),
                total(summary.days(), Sum::orders),
                revenue(summary.days()),
                total(summary.days(), Sum::units),
                averages(summary.days()),
                total(summary.days(), Sum::cancelled),
                bySubject(summary.products(), SalesController::topProduct),
                new Conversion(carts.opened(), carts.orders(), rate(carts)),
                summary.days().stream().anyMatch(Sum::running) || period.to().isAfter(clock.instant()));
    }

    @GetMapping("/recent")
    Recent listRecent(@RequestParam(defaultValue = "60") @Min(1) @Max(1440) int minutes) {
        requireShop();
        var period = Period.last(minutes, clock.instant());
        var recent = sales.listRecent(period);
        return new Recent(
                points(recent.minutes(), period, Step.MINUTE), bySubject(recent.users(), SalesController::buyer));
    }

    @GetMapping("/sales")
    Series listSales(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "hour") Step step) {
        requireShop();
        var period = Period.of(from, to, clock.instant());
        return new Series(period.from(), period.to(), points(sales.listByTime(period, step), period, step));
    }

    private void requireShop() {
        if (!services.products().contains(Product.COMMERCE)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "product-not-offered", "This installation has no shop.");
        }
    }

    /** A point for each step, those in which nothing happened too. */
    private List<Point> points(List<Sum> sums, Period period, Step step) {
        var byStart = sums.stream().collect(Collectors.groupingBy(Sum::start));
        var points = new ArrayList<Point>();
        var start = period.from().truncatedTo(step.unit());
        while (start.isBefore(period.to())) {
            var end = start.plus(1, step.unit());
            var here = byStart.getOrDefault(start, List.of());
            points.add(new Point(
                    start,
                    total(here, Sum::orders),
                    total(here, Sum::units),
                    revenue(here),
                    total(here, Sum::cancelled),
                    end.isAfter(clock.instant()) || here.stream().anyMatch(Sum::running)));
            start = end;
        }
        return points;
    }

    /** The sums of one subject lie together, one for each currency. */
    private static <T> List<T> bySubject(List<Sum> sums, Function<List<Sum>, T> made) {
        return sums.stream()
                .collect(Collectors.groupingBy(Sum::subject, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(made)
                .toList();
    }

    private static TopProduct topProduct(List<Sum> sums) {
        var first = sums.getFirst();
        return new TopProduct(first.subject(), first.title(), total(sums, Sum::units), revenue(sums));
    }

    private static Buyer buyer(List<Sum> sums) {
        var subject = sums.getFirst().subject();
        var user = subject.equals(SalesResult.GUEST) ? null : UUID.fromString(subject);
        return new Buyer(user, total(sums, Sum::orders), total(sums, Sum::units), revenue(sums));
    }

    private static long total(List<Sum> sums, Function<Sum, Long> field) {
        return sums.stream().map(field).reduce(0L, Math::addExact);
    }

    private static List<Money> revenue(List<Sum> sums) {
        return byCurrency(sums).entrySet().stream()
                .map(entry ->
                        entry.getValue().stream().map(Sum::revenue).reduce(Money.zero(entry.getKey()), Money::plus))
                .filter(money -> money.signum() != 0)
                .toList();
    }

    private static List<Money> averages(List<Sum> sums) {
        return byCurrency(sums).entrySet().stream()
                .map(entry -> average(entry.getKey(), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Money average(String currency, List<Sum> sums) {
        long orders = total(sums, Sum::orders);
        if (orders == 0) {
            return null;
        }
        var revenue = BigDecimal.valueOf(total(sums, sum -> sum.revenue().amount()));
        return new Money(
                revenue.divide(BigDecimal.valueOf(orders), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    private static SortedMap<String, List<Sum>> byCurrency(List<Sum> sums) {
        return sums.stream()
                .collect(Collectors.groupingBy(sum -> sum.revenue().currency(), TreeMap::new, Collectors.toList()));
    }

    private static @Nullable BigDecimal rate(Carts carts) {
        return carts.opened() == 0
                ? null
                : BigDecimal.valueOf(carts.orders())
                        .divide(BigDecimal.valueOf(carts.opened()), 4, RoundingMode.HALF_UP);
    }
}
