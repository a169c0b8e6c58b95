package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.push.LiveChannel;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sales by the minute. Each minute is exact in itself, so every period is: closed minutes stay as they are until a late
 * fact corrects one, and the running one is part of every sum.
 */
@Service
class Sales {

    /** How many users a list shows. */
    static final int USERS_MAX = 100;

    /** How many products a summary shows. */
    static final int PRODUCTS_MAX = 10;

    /** Hears of every change, some of them once a second. */
    static final String LIVE_TOPIC = "sales";

    private final SalesStore store;
    private final Jobs jobs;
    private final LiveChannel channel;

    Sales(SalesStore store, Jobs jobs, LiveChannel channel) {
        this.store = store;
        this.jobs = jobs;
        this.channel = channel;
    }

    /** @param since the first minute whose figures changed */
    record SalesMoved(Instant since) {}

    /** Keeps what is new in them; minutes that are overdue are counted anew in the background. */
    @Transactional
    void hear(Collection<Heard> heard) {
        var newest = new LinkedHashMap<String, SalesResult>();
        var overdue = new LinkedHashMap<Long, Long>();
        for (var one : heard) {
            var result = one.result();
            if (result.scope().equals(SalesResult.OVERDUE)) {
                overdue.put(result.minute(), one.offset());
            } else {
                newest.merge(result.key(), result, (known, other) -> other.replaces(known) ? other : known);
            }
        }
        keep(newest.values());
        // Told again from the same place in the topic, it is the same job.
        overdue.forEach((minute, offset) ->
                jobs.enqueue(RecountJob.RECOUNT, minute + "@" + offset, new RecountJob.Recount(minute)));
    }

    /** Keeps what is new in the figures of a minute that was counted anew. */
    @Transactional
    void correct(Collection<SalesResult> results) {
        keep(results);
    }

    /** Pages that are open load anew what they show; they are told after the commit. */
    private void keep(Collection<SalesResult> results) {
        if (store.save(results) > 0) {
            long since = results.stream().mapToLong(SalesResult::minute).min().orElseThrow();
            channel.publish(LIVE_TOPIC, new SalesMoved(Instant.ofEpochMilli(since)));
        }
    }

    @Transactional(readOnly = true)
    Summary summarize(Period period) {
        return new Summary(
                store.listByTime(period, Step.DAY), store.listByProduct(period, PRODUCTS_MAX), store.getCarts(period));
    }

    @Transactional(readOnly = true)
    Recent listRecent(Period period) {
        return new Recent(store.listByTime(period, Step.MINUTE), store.listByUser(period, USERS_MAX));
    }

    @Transactional(readOnly = true)
    List<Sum> listByTime(Period period, Step step) {
        step.check(period);
        return store.listByTime(period, step);
    }

    /** Read in one transaction, so that its parts belong together. */
    record Summary(List<Sum> days, List<Sum> products, Carts carts) {}

    /** Likewise. */
    record Recent(List<Sum> minutes, List<Sum> users) {}
}
