package dev.tutti.commerce.orders.parcel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What left the shop and what came back, by the ids of orders. */
@Service
@Transactional(readOnly = true)
public class Parcels {

    private final ParcelStore store;

    Parcels(ParcelStore store) {
        this.store = store;
    }

    /** Keeps a parcel that left, in the transaction of whoever sent it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(UUID orderId, Shipment shipment) {
        store.insert(orderId, shipment);
    }

    /** Keeps what came back, in the transaction of whoever took it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(UUID orderId, Return returned) {
        store.insert(orderId, returned);
    }

    public Map<UUID, List<Shipment>> listShipments(Collection<UUID> orderIds) {
        return store.listShipments(orderIds).stream()
                .collect(groupingBy(ParcelStore.OfOrder::orderId, mapping(ParcelStore.OfOrder::parcel, toList())));
    }

    public Map<UUID, List<Return>> listReturns(Collection<UUID> orderIds) {
        return store.listReturns(orderIds).stream()
                .collect(groupingBy(ParcelStore.OfOrder::orderId, mapping(ParcelStore.OfOrder::parcel, toList())));
    }
}
