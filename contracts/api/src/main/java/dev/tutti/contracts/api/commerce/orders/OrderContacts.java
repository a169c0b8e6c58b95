package dev.tutti.contracts.api.commerce.orders;

import dev.tutti.contracts.api.OfferedBy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Whom to write to about an order. It is no part of any event: topics keep everything, and people may leave. */
@OfferedBy("orders")
@HttpExchange("/internal/v1/orders")
public interface OrderContacts {

    /** Returns the contact, or refuses with not-found. */
    @GetExchange("/{orderId}/contact")
    Contact get(@PathVariable UUID orderId);

    /**
     * @param email null where neither the order nor its account has one
     * @param locale BCP 47, as the shopper asked for: de-AT
     */
    record Contact(
            String number,
            @Nullable UUID customerId,
            @Nullable String email,
            @Nullable String name,
            String locale) {}
}
