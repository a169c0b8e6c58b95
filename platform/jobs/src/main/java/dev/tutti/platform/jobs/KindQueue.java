package dev.tutti.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * db-scheduler's view of one kind's rows, with three differences: due is what our clock says, alive is what the
 * database's clock says (hosts' clocks differ), and a full cluster-wide bound leaves a due job where it is.
 */
final class KindQueue extends JdbcTaskRepository {

    private final JobStore store;
    private final JobContext context;
    private final JobKind<?> kind;
    private final Duration abandonedAfter;
    private final Consumer<String> cancelRequests;

    /** @param cancelRequests is told the queue instance of a run of this process that was asked to stop */
    KindQueue(
            JobRegistry.OwnedKind<?> owned,
            JobContext context,
            TaskResolver resolver,
            SchedulerName name,
            Consumer<String> cancelRequests) {
        super(
                // Completion joins our transaction, so that the queue and the history change together.
                new TransactionAwareDataSourceProxy(context.dataSource()),
                false,
                new KindQueries(owned.kind().name()),
                owned.store().queueTable(),
                resolver,
                name,
                true,
                new SystemClock());
        this.store = owned.store();
        this.context = context;
        this.kind = owned.kind();
        this.abandonedAfter = context.settings().abandonedAfter();
        this.cancelRequests = cancelRequests;
    }

    static String tickingTask(JobKind<?> kind) {
        return "cron:" + kind.name();
    }

    @Override
    public List<Execution> getDue(Instant now, int limit) {
        return super.getDue(context.clock().instant(), limit);
    }

    @Override
    public Optional<Execution> pick(Execution candidate, Instant picked) {
        if (kind.limits().concurrencyInAll() == Integer.MAX_VALUE || isTick(candidate)) {
            return super.pick(candidate, store.now());
        }
        var execution = context.transactions()
                .execute(transaction ->
                        store.countRunning(kind.name()) < kind.limits().concurrencyInAll()
                                ? super.pick(candidate, store.now())
                                : Optional.<Execution>empty());
        return execution == null ? Optional.empty() : execution;
    }

    private static boolean isTick(Execution execution) {
        return execution.getId().equals(JobStore.TICK);
    }

    @Override
    public boolean updateHeartbeat(Execution execution, Instant beat) {
        var cancelRequested = store.beat(execution.getTaskName(), execution.getId(), execution.version);
        if (cancelRequested.orElse(false)) {
            cancelRequests.accept(execution.getId());
        }
        return cancelRequested.isPresent();
    }

    @Override
    public List<Execution> getDeadExecutions(Instant olderThan) {
        return List.of(kind.name(), tickingTask(kind)).stream()
                .flatMap(task -> store.findAbandoned(task, abandonedAfter).stream()
                        .flatMap(instance -> getExecution(task, instance).stream()))
                .filter(Execution::isPicked)
                .toList();
    }

    /** Narrows the search for due rows to the kind: each has threads of its own, and none waits for another. */
    private static final class KindQueries extends PostgreSqlJdbcCustomization {

        private final String onlyThisKind;

        KindQueries(String kind) {
            super(false, true);
            // A kind's name is letters, digits and dashes. NOT picked repeats the condition for the partial index.
            this.onlyThisKind = " AND NOT picked AND task_name IN ('%s', 'cron:%s') ".formatted(kind, kind);
        }

        @Override
        public String createSelectDueQuery(String table, int limit, String condition, boolean orderByPriority) {
            return super.createSelectDueQuery(table, limit, onlyThisKind + condition, orderByPriority);
        }
    }
}
