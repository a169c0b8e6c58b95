package dev.tutti.streams.orders;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The state of one scope's minute: its figures, and the ids of the facts in them. Public fields, as Flink's POJO
 * serializer wants; a field may be added later, and state of before is still read.
 */
public final class Tally {

    private static final int SLOTS_AT_FIRST = 4;

    public long orders;
    public long units;
    public long revenue;
    public long cancelled;
    public long cancelledRevenue;
    public long carts;
    public @Nullable String title;
    public long titledAt = Long.MIN_VALUE;

    /** How many facts are counted. */
    public int facts;

    /** A hash table of their ids, two longs each; nil is an empty slot. At most half of the slots are taken. */
    public long[] ids = new long[2 * SLOTS_AT_FIRST];

    /** Counts a share, unless its fact is in already. */
    void add(Share share) {
        // An empty slot is nil; the nil id itself, which nobody draws, stands beside it.
        long low = share.idHigh() == 0 && share.idLow() == 0 ? 1 : share.idLow();
        if (!remember(share.idHigh(), low)) {
            return;
        }
        orders += share.orders();
        units += share.units();
        revenue += share.revenue();
        cancelled += share.cancelled();
        cancelledRevenue += share.cancelledRevenue();
        carts += share.carts();
        if (share.title() != null && isNewerTitle(share.title(), share.at())) {
            title = share.title();
            titledAt = share.at();
        }
    }

    /** The title last sold under; of two in one millisecond the greater, so that their order does not matter. */
    private boolean isNewerTitle(String other, long at) {
        return at > titledAt || (at == titledAt && (title == null || other.compareTo(title) > 0));
    }

    private boolean remember(long high, long low) {
        if (4 * (facts + 1) > ids.length) {
            grow();
        }
        int slot = slot(high, low);
        if (ids[slot] != 0 || ids[slot + 1] != 0) {
            return false;
        }
        ids[slot] = high;
        ids[slot + 1] = low;
        facts++;
        return true;
    }

    /** Where the id is, or the empty slot where it belongs. */
    private int slot(long high, long low) {
        int mask = ids.length - 1;
        int slot = mixed(high ^ low) & mask & ~1;
        while ((ids[slot] != 0 || ids[slot + 1] != 0) && (ids[slot] != high || ids[slot + 1] != low)) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        var before = ids;
        ids = new long[2 * before.length];
        for (int slot = 0; slot < before.length; slot += 2) {
            if (before[slot] != 0 || before[slot + 1] != 0) {
                int free = slot(before[slot], before[slot + 1]);
                ids[free] = before[slot];
                ids[free + 1] = before[slot + 1];
            }
        }
    }

    /** Ids of version 7 begin with the time: their bits must be spread. */
    private static int mixed(long bits) {
        long spread = bits * 0x9E3779B97F4A7C15L;
        return (int) (spread >>> 32);
    }

    @Override
    public String toString() {
        return "Tally[facts=%d, ids=%s]".formatted(facts, Arrays.toString(ids));
    }
}
