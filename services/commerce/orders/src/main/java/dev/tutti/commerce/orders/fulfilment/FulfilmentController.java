package dev.tutti.commerce.orders.fulfilment;

import dev.tutti.commerce.orders.fulfilment.Fulfilments.Parcel;
import dev.tutti.commerce.orders.fulfilment.Fulfilments.ReturnedUnits;
import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.Viewer;
import dev.tutti.commerce.orders.overview.OrderBodies;
import dev.tutti.commerce.orders.overview.OrderBody;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a placed order. Whatever was done already is answered with the order as it is. */
@RestController
@RequestMapping("/api/v1/orders/{id}")
class FulfilmentController {

    private static final String RUNS_THE_SHOP = "hasAnyRole('merchant', 'administrator')";
    private static final int TEXT_MAX = 500;
    private static final int LINES_MAX = Basket.LINES_MAX;

    private final Fulfilments fulfilments;
    private final Cancellation cancellation;
    private final OrderBodies bodies;
    private final Idempotency idempotency;

    FulfilmentController(
            Fulfilments fulfilments, Cancellation cancellation, OrderBodies bodies, Idempotency idempotency) {
        this.fulfilments = fulfilments;
        this.cancellation = cancellation;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    /** The money of an invoice has come. */
    @PostMapping("/payment")
    @PreAuthorize(RUNS_THE_SHOP)
    ResponseEntity<OrderBody> pay(@PathVariable UUID id, @Valid @RequestBody NewPayment payment, CurrentUser user) {
        return tagged(fulfilments.pay(id, payment.reference(), Viewer.of(user, null)));
    }

    @PostMapping("/packing")
    @PreAuthorize(RUNS_THE_SHOP)
    ResponseEntity<OrderBody> pack(@PathVariable UUID id, CurrentUser user) {
        return tagged(fulfilments.pack(id, Viewer.of(user, null)));
    }

    /** Ships what is named, or all that is left. */
    @PostMapping("/shipments")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(RUNS_THE_SHOP)
    OrderBody ship(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable NewShipment shipment,
            CurrentUser user,
            IdempotencyKey key) {
        var parcel = shipment == null ? NewShipment.ALL : shipment;
        return once(key, parcel, () -> fulfilments.ship(id, parcel.toParcel(), Viewer.of(user, null)));
    }

    @PostMapping("/delivery")
    @PreAuthorize(RUNS_THE_SHOP)
    ResponseEntity<OrderBody> deliver(@PathVariable UUID id, CurrentUser user) {
        return tagged(fulfilments.deliver(id, Viewer.of(user, null)));
    }

    /** A customer may until the order is packed, a merchant until something of it is shipped. */
    @Anonymous
    @PostMapping("/cancellation")
    ResponseEntity<OrderBody> cancel(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable NewCancellation reason,
            @RequestHeader(name = "X-Order-Token", required = false) @Nullable String token,
            @Nullable CurrentUser user) {
        return tagged(cancellation.cancel(id, reason == null ? null : reason.reason(), Viewer.of(user, token)));
    }

    /** Units have come back; what was paid for them goes back. */
    @PostMapping("/returns")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(RUNS_THE_SHOP)
    OrderBody takeBack(
            @PathVariable UUID id, @Valid @RequestBody NewReturn returned, CurrentUser user, IdempotencyKey key) {
        return once(
                key.required(),
                returned,
                () -> fulfilments.takeBack(id, returned.units(), returned.reason(), Viewer.of(user, null)));
    }

    /** Pays back some of what was paid, or all that is left of it. */
    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(RUNS_THE_SHOP)
    OrderBody refund(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable NewRefund refund,
            CurrentUser user,
            IdempotencyKey key) {
        var amount = refund == null ? null : refund.amount();
        return once(
                key.required(),
                refund == null ? NewRefund.ALL : refund,
                () -> fulfilments.refund(id, amount, Viewer.of(user, null)));
    }

    private OrderBody once(IdempotencyKey key, Object request, Supplier<Order> step) {
        return idempotency.once(key, request, OrderBody.class, () -> bodies.of(step.get()));
    }

    private ResponseEntity<OrderBody> tagged(Order order) {
        return EntityTags.ok(bodies.of(order), order.version());
    }

    /**
     * @param reference what the merchant's books call it
     */
    record NewPayment(@NotBlank @Size(max = TEXT_MAX) String reference) {}

    record NewShipment(
            @Size(max = LINES_MAX) @Nullable List<@Valid ShippedUnits> lines,
            @Size(max = TEXT_MAX) @Nullable String carrier,
            @Size(max = TEXT_MAX) @Nullable String trackingCode) {

        static final NewShipment ALL = new NewShipment(null, null, null);

        Parcel toParcel() {
            var units = new LinkedHashMap<UUID, Integer>();
            if (lines != null) {
                lines.forEach(line -> Basket.checkQuantity(line.quantity(), "lines"));
                lines.forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
            }
            return new Parcel(units, carrier, trackingCode);
        }
    }

    record ShippedUnits(@NotNull UUID lineId, int quantity) {}

    record NewCancellation(@Size(max = TEXT_MAX) @Nullable String reason) {}

    record NewReturn(
            @NotEmpty @Size(max = LINES_MAX) List<@Valid NewReturnLine> lines,
            @Size(max = TEXT_MAX) @Nullable String reason) {

        List<ReturnedUnits> units() {
            return lines.stream()
                    .map(line -> new ReturnedUnits(line.lineId(), line.quantity(), line.restock()))
                    .toList();
        }
    }

    record NewReturnLine(@NotNull UUID lineId, int quantity, boolean restock) {}

    /**
     * @param amount null for all that is left
     */
    record NewRefund(@Nullable Money amount) {

        static final NewRefund ALL = new NewRefund(null);
    }
}
