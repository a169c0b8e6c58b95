package dev.tutti.commerce.orders.quote;

import dev.tutti.contracts.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What shipping costs: nothing, unless said otherwise for a currency.
 *
 * @param rates by currency, ISO 4217: {@code tutti.orders.shipping.rates.EUR.flat=490}
 * @param country of the shop, ISO 3166-1 alpha-2: where goods without an address are taxed
 */
@Validated
@ConfigurationProperties("tutti.orders.shipping")
public record ShippingRates(
        @DefaultValue Map<String, @Valid Rate> rates,
        @Nullable String country) {

    public ShippingRates {
        rates = Map.copyOf(rates);
    }

    /**
     * @param flat minor units of an order
     * @param freeFrom minor units of goods from which on it is free; null for never
     */
    public record Rate(
            @PositiveOrZero long flat,
            @PositiveOrZero @Nullable Long freeFrom) {}

    Money of(Money goods) {
        var rate = rates.get(goods.currency());
        if (rate == null || (rate.freeFrom() != null && goods.amount() >= rate.freeFrom())) {
            return Money.zero(goods.currency());
        }
        return new Money(rate.flat(), goods.currency());
    }
}
