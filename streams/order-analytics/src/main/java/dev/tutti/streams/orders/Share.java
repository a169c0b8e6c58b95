package dev.tutti.streams.orders;

import org.jspecify.annotations.Nullable;

/**
 * What one fact adds to one scope. A fact has at most one share in a scope, so the fact's id says whether it counted.
 *
 * @param idHigh the fact's id, its first eight bytes
 * @param idLow the fact's id, its last eight bytes
 * @param at when the fact happened, in milliseconds since 1970
 */
public record Share(
        long idHigh,
        long idLow,
        long at,
        String scope,
        String subject,
        String currency,
        @Nullable String title,
        long orders,
        long units,
        long revenue,
        long cancelled,
        long cancelledRevenue,
        long carts) {

    /** Which figures it counts in, whatever the minute. Scope and currency have no bar in them; a subject may. */
    String key() {
        return scope + "|" + subject + "|" + currency;
    }
}
