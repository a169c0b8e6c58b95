package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.jobs.Jobs;
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

    private final SalesStore store;
    private final Jobs jobs;

    Sales(SalesStore store, Jobs jobs) {
        this.store = store;
        this.jobs = jobs;
    }

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
        store.save(newest.values());
        // Told again from the same place in the topic, it is the same job.
        overdue.forEach((minute, offset) ->
                jobs.enqueue(RecountJob.RECOUNT, minute + "@" + offset, new RecountJob.Recount(minute)));
    }

    /** Keeps what is new in the figures of a minute that was counted anew. */
    @Transactional
    void correct(Collection<SalesResult> results) {
        store.save(results);
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
