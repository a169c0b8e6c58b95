package dev.tutti.commerce.orders.discount;

import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The codes there are, and how often each was used. */
@Service
public class Discounts {

    private final DiscountStore store;
    private final Clock clock;

    Discounts(DiscountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Codes are the same in upper and lower case. */
    public static String normalized(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    @Transactional
    Discount create(Discount discount) {
        if (!store.insert(discount, clock.instant())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "discount-code-taken", "There is a discount with this code.", "code", null);
        }
        return discount;
    }

    /** Orders that have it keep it. */
    @Transactional
    void delete(String code) {
        if (!store.delete(normalized(code))) {
            throw Refusal.notFound("discount");
        }
    }

    @Transactional(readOnly = true)
    List<Discount> list(String after, int limit) {
        return store.list(after, limit);
    }

    /** The discount of that code, where it takes something off such an order now. */
    @Transactional(readOnly = true)
    public Optional<Discount> findUsable(String code, String currency) {
        return store.find(normalized(code))
                .filter(discount -> discount.isValid(clock.instant()) && discount.fits(currency));
    }

    /** As {@link #findUsable}, and refuses where it takes nothing off. */
    @Transactional(readOnly = true)
    public Discount getUsable(String code, String currency) {
        return findUsable(code, currency).orElseThrow(Discounts::notUsable);
    }

    /** Refuses a code that takes nothing off any order now. */
    @Transactional(readOnly = true)
    public void requireUsable(String code) {
        if (store.find(normalized(code))
                .filter(discount -> discount.isValid(clock.instant()))
                .isEmpty()) {
            throw notUsable();
        }
    }

    /** Counts a use in the transaction that begins an order; where none is left, the order does not begin. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(String code) {
        if (!store.use(code, clock.instant())) {
            throw notUsable();
        }
    }

    /** Takes a use back in the transaction in which its order comes to nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String code) {
        store.giveBack(code);
    }

    private static Refusal notUsable() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "discount-not-usable",
                "This code takes nothing off: it is unknown, over, used up or of another currency.",
                "discountCode",
                null);
    }
}
