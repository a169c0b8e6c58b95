package dev.tutti.commerce.products.attribute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Units in which goods are measured; those of one quantity are converted into each other. */
enum Unit {
    MM("mm", Quantity.LENGTH, "0.001"),
    CM("cm", Quantity.LENGTH, "0.01"),
    M("m", Quantity.LENGTH, "1"),
    INCH("in", Quantity.LENGTH, "0.0254"),
    G("g", Quantity.MASS, "0.001"),
    KG("kg", Quantity.MASS, "1"),
    LB("lb", Quantity.MASS, "0.45359237"),
    ML("ml", Quantity.VOLUME, "0.001"),
    CL("cl", Quantity.VOLUME, "0.01"),
    L("l", Quantity.VOLUME, "1"),
    W("W", Quantity.POWER, "1"),
    KW("kW", Quantity.POWER, "1000"),
    V("V", Quantity.VOLTAGE, "1"),
    MINUTE("min", Quantity.TIME, "60"),
    HOUR("h", Quantity.TIME, "3600"),
    SECOND("s", Quantity.TIME, "1"),
    MB("MB", Quantity.DATA, "1000000"),
    GB("GB", Quantity.DATA, "1000000000"),
    TB("TB", Quantity.DATA, "1000000000000");

    private enum Quantity {
        LENGTH,
        MASS,
        VOLUME,
        POWER,
        VOLTAGE,
        TIME,
        DATA
    }

    private final String symbol;
    private final Quantity quantity;
    private final BigDecimal inBase;

    Unit(String symbol, Quantity quantity, String inBase) {
        this.symbol = symbol;
        this.quantity = quantity;
        this.inBase = new BigDecimal(inBase);
    }

    static Optional<Unit> find(String symbol) {
        for (var unit : values()) {
            if (unit.symbol.equalsIgnoreCase(symbol)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    String symbol() {
        return symbol;
    }

    boolean measuresAs(Unit other) {
        return quantity == other.quantity;
    }

    /** That many of this unit, in the other. */
    BigDecimal in(Unit other, BigDecimal amount) {
        return amount.multiply(inBase).divide(other.inBase, MathContext.DECIMAL64);
    }
}
