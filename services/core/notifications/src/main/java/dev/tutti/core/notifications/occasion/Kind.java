package dev.tutti.core.notifications.occasion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.inventory.StockLow;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderRefunded;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.core.files.ImportFinished;
import dev.tutti.platform.runtime.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** What people are told of. A further kind is a constant here, its words, and a method that hears its event. */
public enum Kind {
    ORDER_PLACED(Audience.SHOPPER, OrderPlaced.class),
    ORDER_SHIPPED(Audience.SHOPPER, OrderShipped.class),
    ORDER_CANCELLED(Audience.SHOPPER, OrderCancelled.class),
    ORDER_REFUNDED(Audience.SHOPPER, OrderRefunded.class),
    STOCK_LOW(Audience.MERCHANTS, StockLow.class),
    IMPORT_FINISHED(Audience.OWNER, ImportFinished.class),
    PURCHASE_ORDER_SENT(Audience.SUPPLIER, PurchaseOrderSent.class);

    private final Audience audience;
    private final Class<? extends Event> event;

    Kind(Audience audience, Class<? extends Event> event) {
        this.audience = audience;
        this.event = event;
    }

    public Audience audience() {
        return audience;
    }

    Class<? extends Event> event() {
        return event;
    }

    /** The word in the API, in the database and in the files of words: order-placed. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind of that label, or refuses. */
    @JsonCreator
    public static Kind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "Nobody is told of '%s'.".formatted(label)));
    }

    static Kind of(Event event) {
        return Arrays.stream(values())
                .filter(kind -> kind.event.isInstance(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is told of " + event.getClass()));
    }
}
