package dev.tutti.commerce.inventory.reservation;

import dev.tutti.contracts.api.commerce.inventory.Reservations;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/** Sets units aside for orders and carts. The path is internal: only other services get here. */
@RestController
class ReservationsController implements Reservations {

    private final ReservationLanes orders;
    private final CartHolds carts;

    ReservationsController(ReservationLanes orders, CartHolds carts) {
        this.orders = orders;
        this.carts = carts;
    }

    @Override
    public Answer reserve(UUID orderId, OrderRequest request) {
        return orders.reserve(orderId, request.cartId(), Demand.of(request.lines()));
    }

    @Override
    public CartAnswer hold(UUID cartId, CartRequest request) {
        return carts.hold(cartId, Demand.of(request.lines()));
    }

    @Override
    public void drop(UUID cartId) {
        carts.drop(cartId);
    }
}
