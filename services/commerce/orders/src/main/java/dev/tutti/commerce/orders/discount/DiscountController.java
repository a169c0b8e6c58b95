package dev.tutti.commerce.orders.discount;

import dev.tutti.commerce.orders.discount.Discount.Reduction;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/discounts")
@PreAuthorize("hasAnyRole('merchant', 'administrator')")
class DiscountController {

    private static final String LIST = "discounts";
    private static final int USES_MAX = 1_000_000_000;
    private static final int WHOLE = 10_000;

    private final Discounts discounts;
    private final Idempotency idempotency;
    private final Cursors cursors;

    DiscountController(Discounts discounts, Idempotency idempotency, Cursors cursors) {
        this.discounts = discounts;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @GetMapping
    Page<DiscountBody> list(Paging paging) {
        var cursor = paging.cursor();
        var after = cursor == null ? "" : cursors.open(LIST, cursor).getFirst();
        var rows = discounts.list(after, paging.rows());
        return Page.of(rows, paging, last -> cursors.seal(LIST, List.of(last.code())))
                .map(DiscountBody::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DiscountBody create(@Valid @RequestBody NewDiscount discount, IdempotencyKey key) {
        return idempotency.once(
                key, discount, DiscountBody.class, () -> DiscountBody.of(discounts.create(discount.toDiscount())));
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String code) {
        discounts.delete(code);
    }

    /**
     * @param kind percent, with percentBasisPoints; or amount, with amount
     */
    record NewDiscount(
            @NotNull @Pattern(regexp = "\\s*[\\p{L}\\p{N}._-]{1,50}\\s*")
            String code,

            @NotNull @Pattern(regexp = "percent|amount") String kind,
            @Min(1) @Max(WHOLE) @Nullable Integer percentBasisPoints,
            @Nullable Money amount,
            @Nullable Instant validUntil,
            @Min(1) @Max(USES_MAX) @Nullable Integer maxUses) {

        Discount toDiscount() {
            return new Discount(Discounts.normalized(code), reduction(), validUntil, maxUses, 0);
        }

        private Reduction reduction() {
            if (kind.equals("percent") && percentBasisPoints != null && amount == null) {
                return new Reduction.Percent(percentBasisPoints);
            }
            if (kind.equals("amount") && amount != null && amount.signum() > 0 && percentBasisPoints == null) {
                return new Reduction.Amount(amount);
            }
            throw Refusal.invalid("kind", "A discount is a percentage or an amount above nothing, and not both.");
        }
    }

    record DiscountBody(
            String code,
            String kind,
            @Nullable Integer percentBasisPoints,
            @Nullable Money amount,
            @Nullable Instant validUntil,
            @Nullable Integer maxUses,
            int uses) {

        static DiscountBody of(Discount discount) {
            return switch (discount.reduction()) {
                case Reduction.Percent(var basisPoints) -> of(discount, "percent", basisPoints, null);
                case Reduction.Amount(var amount) -> of(discount, "amount", null, amount);
            };
        }

        private static DiscountBody of(
                Discount discount, String kind, @Nullable Integer basisPoints, @Nullable Money amount) {
            return new DiscountBody(
                    discount.code(),
                    kind,
                    basisPoints,
                    amount,
                    discount.validUntil(),
                    discount.usesMax(),
                    discount.uses());
        }
    }
}
