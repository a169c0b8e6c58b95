package dev.tutti.commerce.orders.parcel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel of an order. */
public record Shipment(
        UUID id, @Nullable String carrier, @Nullable String trackingCode, List<Units> lines, Instant at, String by) {

    public Shipment {
        lines = List.copyOf(lines);
    }

    /** Units of one line. */
    public record Units(UUID lineId, String sku, int quantity) {}
}
