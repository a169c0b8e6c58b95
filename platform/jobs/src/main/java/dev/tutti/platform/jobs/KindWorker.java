package dev.tutti.platform.jobs;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of one kind. The queue row's version is the fencing token: a run that was taken over finds its token
 * outdated when it wants to write its end, and the transaction that would have done so rolls back.
 */
final class KindWorker<T> {

    private static final Logger log = LoggerFactory.getLogger(KindWorker.class);

    /** A job whose process died this often under it is taken to be the killer, and is dead. */
    static final int LOSSES_MAX = 10;

    /** Where even the failure could not be written, the database is not well: not at once again. */
    private static final Duration UNRECORDED_FAILURE_WAIT = Duration.ofSeconds(5);

    private final JobRegistry.OwnedKind<T> owned;
    private final JobKind<T> kind;
    private final JobStore store;
    private final JobContext context;
    private final JobObservers observers;
    private final Timers timers;
    private final KindScheduler scheduler;
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();

    KindWorker(
            JobRegistry.OwnedKind<T> owned,
            JobContext context,
            JobObservers observers,
            Timers timers,
            SchedulerName process) {
        this.owned = owned;
        this.kind = owned.kind();
        this.store = owned.store();
        this.context = context;
        this.observers = observers;
        this.timers = timers;
        var resolver = new TaskResolver(new SchedulerListeners(List.of()), new SystemClock(), tasks());
        var queue =
                new KindQueue(owned, context, resolver, process, instance -> stop(instance, RunningJob.Stop.CANCELLED));
        this.scheduler = new KindScheduler(kind, queue, resolver, process, new LostHeartbeats(), context.settings());
    }

    private List<Task<?>> tasks() {
        Task<Void> work = Tasks.custom(kind.name(), Void.class)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, context.clock().instant().plus(UNRECORDED_FAILURE_WAIT)))
                .onDeadExecution(this::takeOver)
                .execute(this::run);
        Task<Void> tick = Tasks.custom(KindQueue.tickingTask(kind), Void.class)
                .onDeadExecution((complete, operations) ->
                        operations.reschedule(complete, context.clock().instant()))
                .execute((instance, execution) -> this::tick);
        return List.of(work, tick);
    }

    void start() {
        kind.findCron()
                .ifPresent(cron -> store.schedule(
                        KindQueue.tickingTask(kind),
                        cron.toString(),
                        Cron.next(cron, context.clock().instant())));
        scheduler.start();
    }

    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    void cancel(JobId id) {
        stop(id.toString(), RunningJob.Stop.CANCELLED);
    }

    /** Fetches nothing more, lets runs finish for the drain's time, then interrupts them and hands them back. */
    void stop() {
        timers.after(
                context.settings().drain(),
                () -> running.values().forEach(run -> run.stop(RunningJob.Stop.SHUTTING_DOWN)));
        scheduler.stop();
    }

    private void stop(String instance, RunningJob.Stop reason) {
        var run = running.get(instance);
        if (run != null) {
            run.stop(reason);
        }
    }

    private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext execution) {
        var id = new JobId(UUID.fromString(instance.getId()));
        long token = execution.getExecution().version;
        var started = store.start(id, token, context.clock().instant());
        if (started.isEmpty()) {
            return (complete, operations) -> operations.remove();
        }
        var job = started.get();
        observers.changed(owned.owner(), job.status());
        var watch = observers.startWatch();
        var outcome = job.cancelRequested() ? new RunOutcome.Cancelled() : attempt(job, token);
        return (complete, operations) -> {
            var end = settle(new Ending(job.status(), token, outcome, complete, operations));
            observers.ended(owned, watch, end);
        };
    }

    private RunOutcome attempt(JobStore.Started job, long token) {
        var id = job.status().id();
        var run = new RunningJob(
                job.status(),
                token,
                timers,
                (percent, message) -> store.report(id, token, percent, message)
                        .ifPresent(status -> observers.changed(owned.owner(), status)));
        running.put(id.toString(), run);
        var timeout = timers.after(kind.limits().timeout(), () -> run.stop(RunningJob.Stop.TIMED_OUT));
        try {
            return observers.traced(job, () -> attempt(job.status(), run));
        } finally {
            timeout.cancel();
            running.remove(id.toString(), run);
        }
    }

    private RunOutcome attempt(JobStatus job, RunningJob run) {
        try {
            owned.handler().run(context.json().readValue(job.payload(), kind.payload()), run);
            run.end();
            return new RunOutcome.Succeeded();
        } catch (Throwable failure) { // whatever a handler throws, errors too, is the end of this run and no more
            return run.end().map(reason -> stopped(reason, failure)).orElseGet(() -> new RunOutcome.Failed(failure));
        }
    }

    private RunOutcome stopped(RunningJob.Stop reason, Throwable failure) {
        return switch (reason) {
            case TIMED_OUT -> {
                var timeout = new TimeoutException(
                        "the run took longer than " + kind.limits().timeout());
                timeout.initCause(failure);
                yield new RunOutcome.Failed(timeout);
            }
            case CANCELLED -> new RunOutcome.Cancelled();
            case SHUTTING_DOWN -> new RunOutcome.HandedBack();
            case TAKEN_OVER -> new RunOutcome.TakenOver();
        };
    }

    /** What is needed to write how a run ended. */
    private record Ending(
            JobStatus job,
            long token,
            RunOutcome outcome,
            ExecutionComplete complete,
            ExecutionOperations<Void> operations) {}

    private JobObservers.End settle(Ending ending) {
        try {
            var written = context.transactions().execute(transaction -> write(ending));
            if (written != null && written.isPresent()) {
                return new JobObservers.End(written.get(), ending.outcome());
            }
        } catch (ExecutionException e) {
            log.debug("queue row changed hands job={}", ending.job().id(), e);
        }
        return new JobObservers.End(ending.job(), new RunOutcome.TakenOver());
    }

    private Optional<JobStatus> write(Ending ending) {
        var id = ending.job().id();
        var now = context.clock().instant();
        return switch (ending.outcome()) {
            case RunOutcome.Succeeded _ ->
                removing(ending, store.finish(id, ending.token(), JobState.SUCCEEDED, null, now));
            case RunOutcome.Cancelled _ ->
                removing(ending, store.finish(id, ending.token(), JobState.CANCELLED, null, now));
            case RunOutcome.Failed(var cause) -> writeFailure(ending, cause, now);
            case RunOutcome.HandedBack _ -> rescheduling(ending, store.handBack(id, ending.token()), now);
            case RunOutcome.TakenOver _ -> Optional.empty();
        };
    }

    private Optional<JobStatus> writeFailure(Ending ending, Throwable cause, Instant now) {
        var id = ending.job().id();
        int attempts = ending.job().attempts();
        var retry = kind.limits().retry();
        var error = JobError.text(cause);
        if (cause instanceof PermanentFailure || !retry.allowsAnotherAfter(attempts)) {
            return removing(ending, store.finish(id, ending.token(), JobState.DEAD, error, now));
        }
        var due = now.plus(retry.delayAfter(attempts, context.random()));
        return rescheduling(ending, store.retry(id, ending.token(), error, due), due);
    }

    private static Optional<JobStatus> removing(Ending ending, Optional<JobStatus> status) {
        status.ifPresent(written -> ending.operations().remove());
        return status;
    }

    private static Optional<JobStatus> rescheduling(Ending ending, Optional<JobStatus> status, Instant due) {
        status.ifPresent(written -> ending.operations().reschedule(ending.complete(), due));
        return status;
    }

    /** A run somewhere fell silent: its process died or was frozen. The job is due again at once. */
    private void takeOver(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var execution = complete.getExecution();
        if (running.containsKey(execution.getId())) {
            return; // ours, and alive: the database was away longer than the heartbeat allows
        }
        var id = new JobId(UUID.fromString(execution.getId()));
        var now = context.clock().instant();
        context.transactions().executeWithoutResult(transaction -> {
            int losses = store.lose(id, execution.version).orElse(0);
            if (losses > LOSSES_MAX) {
                var error = "the process died %d times while it ran this job".formatted(losses);
                store.finish(id, execution.version, JobState.DEAD, error, now);
                operations.remove();
            } else {
                operations.reschedule(complete, now);
            }
        });
        log.warn("job taken over kind={} id={} from={}", kind, id, execution.pickedBy);
        wake();
    }

    /** Enqueues the job of this moment and sets the next, in one transaction: once, whoever does it. */
    private void tick(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var due = complete.getExecution().getExecutionTime();
        var now = context.clock().instant();
        var next = Cron.next(kind.findCron().orElseThrow(), now);
        context.transactions().executeWithoutResult(transaction -> {
            if (!store.hasUnfinished(kind.name())) {
                var payload = context.json().writeValueAsString(new CronTick(due));
                store.insert(new JobStore.NewJob(
                        context.ids().next(), kind.name(), due.toString(), payload, kind.priority(), null, now, now));
            }
            operations.reschedule(complete, next);
        });
        wake();
    }

    /** A run whose heartbeats fail for as long as it takes another process to take over is not ours any more. */
    private final class LostHeartbeats extends AbstractSchedulerListener {
        @Override
        public void onExecutionFailedHeartbeat(CurrentlyExecuting execution) {
            if (execution.getHeartbeatState().getFractionDead() >= 1) {
                stop(execution.getTaskInstance().getId(), RunningJob.Stop.TAKEN_OVER);
            }
        }
    }
}
