package dev.tutti.contracts.results;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one minute in one scope, as JSON on the compacted topic {@value #TOPIC} under {@link #key()}. Figures
 * are absolute, never differences, so a result that comes twice changes nothing.
 *
 * @param scope one of the constants here
 * @param subject a user's id or {@value #GUEST}, a SKU, or empty
 * @param currency ISO 4217, or empty where nothing is paid
 * @param minute when the minute begins, in milliseconds since 1970
 * @param revision how many facts are in the figures: facts are only ever added, so the greater one is the later one,
 *     whatever a replay does to the order
 * @param running whether the minute may still be going on; later corrections of a closed minute stay closed
 * @param title of a product, as it was last sold
 * @param orders placed in the minute; of carts: placed from a cart
 * @param units placed
 * @param revenue sum of the totals of what was placed, in minor units
 * @param cancelled orders that were cancelled in the minute, whenever they were placed
 * @param cancelledRevenue sum of their totals
 * @param carts opened in the minute
 */
public record SalesResult(
        String scope,
        String subject,
        String currency,
        long minute,
        long revision,
        boolean running,
        @Nullable String title,
        long orders,
        long units,
        long revenue,
        long cancelled,
        long cancelledRevenue,
        long carts) {

    public static final String TOPIC = "analytics-results";

    /** Everything in one currency. */
    public static final String TOTAL = "total";

    /** What one user, or all guests, bought in one currency. */
    public static final String USER = "user";

    /** What was sold of one SKU in one currency; its orders are those that contain it. */
    public static final String PRODUCT = "product";

    /** Carts that were opened, and orders that came from carts. */
    public static final String CARTS = "carts";

    /** No figures: a fact came so late that the job has forgotten its minute, which must be counted anew. */
    public static final String OVERDUE = "overdue";

    /** The subject of whoever bought without an account. */
    public static final String GUEST = "guest";

    /** A minute that must be counted anew from the facts themselves. */
    public static SalesResult overdue(long minute) {
        return new SalesResult(OVERDUE, "", "", minute, 0, false, null, 0, 0, 0, 0, 0, 0);
    }

    /** Whether this is later than another result under the same key. */
    public boolean replaces(SalesResult known) {
        return revision > known.revision || (revision == known.revision && known.running && !running);
    }

    /** The upsert key: the newest result under it replaces the others. */
    public String key() {
        return scope + "|" + subject + "|" + currency + "|" + minute;
    }
}
