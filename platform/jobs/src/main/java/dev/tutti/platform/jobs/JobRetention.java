package dev.tutti.platform.jobs;

/** Deletes what nobody looks at any more, in batches of their own. */
final class JobRetention implements JobHandler<CronTick> {

    private static final int BATCH = 1_000;

    private final JobKind<CronTick> kind = JobKind.recurring("jobs-retention", "0 41 * * * *");
    private final Class<?> owner;
    private final JobStore store;
    private final JobContext context;

    JobRetention(Class<?> owner, JobStore store, JobContext context) {
        this.owner = owner;
        this.store = store;
        this.context = context;
    }

    @Override
    public JobKind<CronTick> kind() {
        return kind;
    }

    @Override
    public Class<?> owner() {
        return owner;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var now = context.clock().instant();
        var finishedBefore = now.minus(context.settings().keepFinished());
        var deadBefore = now.minus(context.settings().keepDead());
        int deleted = BATCH;
        while (deleted == BATCH && !run.cancelled()) {
            deleted = store.prune(finishedBefore, deadBefore, BATCH);
        }
    }
}
