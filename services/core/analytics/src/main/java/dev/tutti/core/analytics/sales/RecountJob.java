package dev.tutti.core.analytics.sales;

import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts a minute anew that the stream has forgotten, since a fact about it came after days. It reads all facts since
 * then, which takes long and happens almost never. What it counts has the stream's own revisions: a fact that only came
 * twice gives the revision that is known already, and changes nothing.
 */
@Component
class RecountJob implements JobHandler<RecountJob.Recount> {

    static final JobKind<Recount> RECOUNT =
            JobKind.of("recount-sales", Recount.class).timeout(Duration.ofHours(1));

    private final FactsAgain facts;
    private final Sales sales;

    RecountJob(FactsAgain facts, Sales sales) {
        this.facts = facts;
        this.sales = sales;
    }

    /** @param minute when it begins, in milliseconds since 1970 */
    record Recount(long minute) {}

    @Override
    public JobKind<Recount> kind() {
        return RECOUNT;
    }

    @Override
    public void run(Recount recount, JobRun run) throws InterruptedException {
        var count = new MinuteCount(Instant.ofEpochMilli(recount.minute()));
        facts.readSince(count.minute(), count::add);
        sales.correct(count.results());
    }
}
