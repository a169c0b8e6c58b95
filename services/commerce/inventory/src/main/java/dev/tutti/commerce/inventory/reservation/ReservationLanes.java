package dev.tutti.commerce.inventory.reservation;

import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Several lanes, so that orders of different SKUs do not wait for one another's commit. Which one an order takes is a
 * matter of speed only: the database decides who gets what.
 */
@Component
class ReservationLanes {

    private final ContextSnapshotFactory contexts =
            ContextSnapshotFactory.builder().build();
    private final List<ReservationLane> lanes;

    ReservationLanes(OrderReservations reservations, ReservationSettings settings) {
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(number -> new ReservationLane("reservations-" + number, reservations))
                .toList();
    }

    Answer reserve(UUID orderId, @Nullable UUID cartId, Demand demand) {
        return laneOf(demand).reserve(new Ask(orderId, cartId, demand, contexts.captureAll()));
    }

    /** Orders whose first SKU is the same meet in the same lane. */
    private ReservationLane laneOf(Demand demand) {
        int hash = demand.units().isEmpty() ? 0 : demand.units().firstKey().hashCode();
        return lanes.get(Math.floorMod(hash, lanes.size()));
    }
}
