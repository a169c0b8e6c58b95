package dev.tutti.commerce.orders.fulfilment;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.contracts.money.Money;
import java.math.BigInteger;
import java.util.Map;
import java.util.UUID;

/**
 * What was paid for units that come back. Of a line's total each unit is worth its share, rounded so that all of a line's
 * units together, in however many returns, are worth exactly the line's total.
 */
final class ReturnValue {

    private ReturnValue() {}

    static Money of(Order order, Map<UUID, Integer> units) {
        var value = Money.zero(order.currency());
        for (var line : order.lines()) {
            int back = units.getOrDefault(line.lineId(), 0);
            value = value.plus(worth(line, line.returned() + back)).minus(worth(line, line.returned()));
        }
        return value;
    }

    private static Money worth(Order.Line line, int firstUnits) {
        var share = BigInteger.valueOf(line.total().amount())
                .multiply(BigInteger.valueOf(firstUnits))
                .divide(BigInteger.valueOf(line.quantity()));
        return new Money(share.longValueExact(), line.total().currency());
    }
}
