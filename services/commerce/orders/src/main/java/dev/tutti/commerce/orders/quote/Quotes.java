package dev.tutti.commerce.orders.quote;

import dev.tutti.commerce.orders.discount.Discount;
import dev.tutti.commerce.orders.discount.Discounts;
import dev.tutti.commerce.orders.offer.KnownOffer;
import dev.tutti.commerce.orders.offer.KnownOffers;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what baskets cost now. Reads only, and may call products, so it is asked outside transactions. */
@Service
public class Quotes {

    private final KnownOffers offers;
    private final Discounts discounts;
    private final ShippingRates shippingRates;
    private final Clock clock;

    Quotes(KnownOffers offers, Discounts discounts, ShippingRates shippingRates, Clock clock) {
        this.offers = offers;
        this.discounts = discounts;
        this.shippingRates = shippingRates;
        this.clock = clock;
    }

    /** The price of the basket; refused where it holds what nobody sells, or costs other than its shopper was shown. */
    public Quote quote(Basket basket) {
        var lines = price(basket);
        var currency = currencyOf(basket, lines);
        var quote = Calculation.of(lines, discount(basket, currency), shippingRates);
        var expected = basket.expectedTotal();
        if (expected != null && !expected.equals(quote.total())) {
            throw new PriceChanged(expected, quote.total());
        }
        return quote;
    }

    /** What can be said of the price of a cart: what is wrong with a line stands beside it. */
    public Appraisal appraise(Basket basket) {
        var known =
                offers.findAll(basket.lines().stream().map(Basket.Wanted::sku).toList(), country(basket));
        var now = clock.instant();
        var priced = new LinkedHashMap<Basket.Wanted, Calculation.Priced>();
        for (var line : basket.lines()) {
            Optional.ofNullable(known.get(line.sku()))
                    .flatMap(offer ->
                            offer.findPrice(now).map(price -> new Calculation.Priced(offer, line.quantity(), price)))
                    .ifPresent(price -> priced.put(line, price));
        }
        return appraise(basket, priced);
    }

    private Appraisal appraise(Basket basket, Map<Basket.Wanted, Calculation.Priced> priced) {
        if (priced.isEmpty()) {
            return new Appraisal(
                    basket.lines().stream().map(line -> Appraisal.Line.UNKNOWN).toList(), null, null);
        }
        var first = priced.values().iterator().next().currency();
        var currency = basket.currency() == null ? first : basket.currency();
        var fitting = priced.values().stream()
                .filter(price -> price.currency().equals(currency))
                .toList();
        if (fitting.isEmpty()) {
            return new Appraisal(
                    basket.lines().stream().map(line -> Appraisal.Line.MIXED).toList(), null, null);
        }
        var code = basket.discountCode();
        var discount = code == null ? Optional.<Discount>empty() : discounts.findUsable(code, currency);
        var quote = Calculation.of(fitting, discount.orElse(null), shippingRates);
        var quoted = quote.lines().iterator();
        var lines = basket.lines().stream()
                .map(priced::get)
                .map(price -> line(price, currency, quoted))
                .toList();
        return new Appraisal(lines, quote, code != null && discount.isEmpty() ? "discount-not-usable" : null);
    }

    private static Appraisal.Line line(
            Calculation.@Nullable Priced price, String currency, Iterator<Quote.Line> quoted) {
        if (price == null) {
            return Appraisal.Line.UNKNOWN;
        }
        return price.currency().equals(currency) ? new Appraisal.Line(quoted.next(), null) : Appraisal.Line.MIXED;
    }

    private @Nullable String country(Basket basket) {
        return basket.country() == null ? shippingRates.country() : basket.country();
    }

    private List<Calculation.Priced> price(Basket basket) {
        var known =
                offers.findAll(basket.lines().stream().map(Basket.Wanted::sku).toList(), country(basket));
        var now = clock.instant();
        var priced = new ArrayList<Calculation.Priced>();
        var changed = new ArrayList<PriceChanged.Line>();
        for (int line = 0; line < basket.lines().size(); line++) {
            var wanted = basket.lines().get(line);
            var offer = offered(known, wanted.sku(), line);
            var price = priceOf(offer, now, line);
            priced.add(new Calculation.Priced(offer, wanted.quantity(), price));
            if (wanted.unitPrice() != null && !wanted.unitPrice().equals(price)) {
                changed.add(new PriceChanged.Line(wanted.sku(), wanted.unitPrice(), price));
            }
        }
        if (!changed.isEmpty()) {
            throw new PriceChanged(changed);
        }
        return priced;
    }

    private static KnownOffer offered(Map<String, KnownOffer> known, String sku, int line) {
        var offer = known.get(sku);
        if (offer == null) {
            throw unknown(sku, line);
        }
        return offer;
    }

    private static Money priceOf(KnownOffer offer, Instant now, int line) {
        return offer.findPrice(now).orElseThrow(() -> unknown(offer.sku(), line));
    }

    private static Refusal unknown(String sku, int line) {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "unknown-sku",
                "Nothing is sold as %s at the moment.".formatted(sku),
                "lines[%d].sku".formatted(line),
                null);
    }

    private static String currencyOf(Basket basket, List<Calculation.Priced> lines) {
        var first = lines.getFirst().unitPrice().currency();
        var currency = basket.currency() == null ? first : basket.currency();
        if (lines.stream().anyMatch(line -> !line.unitPrice().currency().equals(currency))) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN, "mixed-currencies", "All of an order is priced in one currency.");
        }
        return currency;
    }

    private @Nullable Discount discount(Basket basket, String currency) {
        var code = basket.discountCode();
        return code == null ? null : discounts.getUsable(code, currency);
    }
}
