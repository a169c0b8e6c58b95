package dev.tutti.platform.streams;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job on a Flink cluster of its own in this process, from when it is started until it is closed: it resumes from
 * the newest complete checkpoint, however the process before it ended, and is started again when it fails. Flink alone
 * would begin from nothing, as it looks for checkpoints only where it is told to.
 */
public final class LocalStream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStream.class);

    /** The one in use, and the one before, should that be damaged. */
    private static final int CHECKPOINTS_KEPT = 2;

    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final String name;
    private final StreamSettings settings;
    private final Consumer<StreamExecutionEnvironment> job;
    private final StreamProgress progress;
    private final JobID id;
    private final RetainedCheckpoints checkpoints;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private LocalStream(
            String name, StreamSettings settings, Consumer<StreamExecutionEnvironment> job, StreamProgress progress) {
        this.name = name;
        this.settings = settings;
        this.job = job;
        this.progress = progress;
        this.id = idOf(name);
        this.checkpoints = new RetainedCheckpoints(checkpointFolder().resolve(id.toHexString()));
        this.thread = Thread.ofPlatform().daemon().name("stream-" + name).unstarted(this::run);
    }

    /**
     * Starts a job in the background.
     *
     * @param name the job's name, for ever: its checkpoints are found by it
     * @param job adds the job to an environment; may fail while its broker is away, and is then asked again
     */
    public static LocalStream start(
            String name, StreamSettings settings, Consumer<StreamExecutionEnvironment> job, StreamProgress progress) {
        var stream = new LocalStream(name, settings, job, progress);
        stream.thread.start();
        return stream;
    }

    /** Where the job would resume if it were started now. */
    public Optional<Path> findNewestCheckpoint() {
        return checkpoints.findNewest();
    }

    /** Stops the cluster. What came after the last checkpoint is read again at the next start. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            if (!thread.join(STOP_MAX)) {
                LOG.warn("the stream did not stop in time; its next start resumes from its checkpoint job={}", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                runOnce();
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Closing the cluster may be interrupted, and is then tried no further.
    @SuppressWarnings("try")
    private void runOnce() throws InterruptedException {
        long started = System.nanoTime();
        checkpoints.prune(CHECKPOINTS_KEPT);
        var checkpoint = checkpoints.findNewest();
        var configuration = ClusterConfiguration.of(settings, checkpointFolder(), CHECKPOINTS_KEPT);
        try (var cluster = new LocalCluster(configuration.cluster(), settings.parallelism())) {
            var environment = new StreamExecutionEnvironment(configuration.job());
            job.accept(environment);
            cluster.start();
            cluster.submitJob(graph(environment, checkpoint)).get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
            if (awaitRunning(cluster)) {
                progress.running(name, detail(checkpoint), Duration.ofNanos(System.nanoTime() - started));
            }
            watch(cluster);
        } catch (InterruptedException e) {
            throw e;
        } catch (NotRestored e) {
            checkpoint.ifPresent(checkpoints::delete);
            progress.interrupted(name, e);
        } catch (Exception | LinkageError e) {
            if (stopping.getCount() > 0) {
                progress.interrupted(name, e);
            }
        }
    }

    private JobGraph graph(StreamExecutionEnvironment environment, Optional<Path> checkpoint) {
        var stream = environment.getStreamGraph();
        stream.setJobName(name);
        var graph = stream.getJobGraph(LocalStream.class.getClassLoader(), id);
        // Its files stay ours: Flink would delete them, and then there is none to go back to.
        checkpoint.ifPresent(path -> graph.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(path.toUri().toString(), false, RecoveryClaimMode.NO_CLAIM)));
        return graph;
    }

    /** Whether all tasks came to run before it was stopped. */
    private boolean awaitRunning(MiniCluster cluster) throws Exception {
        while (stopping.getCount() > 0) {
            var graph = answer(cluster.getExecutionGraph(id));
            if (graph.getState() == JobStatus.FAILED) {
                throw new NotRestored(graph.getFailureInfo());
            }
            var running = true;
            for (var task : graph.getAllExecutionVertices()) {
                running &= task.getExecutionState() == ExecutionState.RUNNING;
            }
            if (running && graph.getState() == JobStatus.RUNNING) {
                return true;
            }
            stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Returns when it was stopped; fails when the job or its cluster ended by itself. */
    private void watch(MiniCluster cluster) throws Exception {
        while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (!cluster.isRunning()) {
                throw new IllegalStateException("the Flink cluster ended");
            }
            var status = answer(cluster.getJobStatus(id));
            if (status.isGloballyTerminalState()) {
                throw new IllegalStateException("the job is " + status);
            }
        }
        // Its checkpoints stay. A cluster that is closed under a running job says a lot about it.
        answer(cluster.cancelJob(id));
        answer(cluster.requestJobResult(id));
    }

    private Path checkpointFolder() {
        return settings.data().resolve("checkpoints");
    }

    private static String detail(Optional<Path> checkpoint) {
        return checkpoint.map(path -> "resumed from " + path.getFileName()).orElse("from the beginning");
    }

    private static <T> T answer(CompletableFuture<T> question)
            throws InterruptedException, ExecutionException, TimeoutException {
        return question.get(ANSWER_MAX.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static JobID idOf(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return JobID.fromByteArray(Arrays.copyOf(digest, JobID.SIZE));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
