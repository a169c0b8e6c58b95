package dev.tutti.commerce.suppliers.purchase;

import java.time.Instant;
import java.util.UUID;

/** A state that an order came into, when, and by whom. */
public record Step(PurchaseOrderState state, Instant at, UUID by) {}
