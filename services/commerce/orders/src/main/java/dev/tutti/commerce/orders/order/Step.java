package dev.tutti.commerce.orders.order;

import java.time.Instant;

/**
 * A step in the life of an order.
 *
 * @param by an account's id, guest, or the name of a part of the system
 */
public record Step(String state, Instant at, String by) {}
