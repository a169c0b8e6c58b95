package dev.tutti.commerce.inventory.reservation;

import dev.tutti.commerce.inventory.ledger.Place;

/** Units at one place that are set aside for an order or a cart. */
record Held(Place place, long quantity) {}
