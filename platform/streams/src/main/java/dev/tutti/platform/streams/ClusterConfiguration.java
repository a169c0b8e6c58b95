package dev.tutti.platform.streams;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/**
 * How the local cluster is set: small, on loopback, its checkpoints kept.
 *
 * @param cluster for the cluster
 * @param job for the job
 */
record ClusterConfiguration(Configuration cluster, Configuration job) {

    private static final String LOOPBACK = "127.0.0.1";

    static ClusterConfiguration of(StreamSettings settings, Path checkpoints, int kept) {
        var job = job(settings, checkpoints, kept);
        var cluster = new Configuration(job);
        beSmall(cluster);
        stayInside(cluster, settings);
        return new ClusterConfiguration(cluster, job);
    }

    private static Configuration job(StreamSettings settings, Path checkpoints, int kept) {
        return new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism())
                // State goes through serializers that know their fields, or not at all.
                .set(PipelineOptions.GENERIC_TYPES, false)
                .set(StateBackendOptions.STATE_BACKEND, "hashmap")
                .set(
                        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                        checkpoints.toUri().toString())
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpoints())
                .set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, kept)
                .set(
                        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION)
                // While the broker is away no checkpoint completes, and that alone is no reason to start again.
                .set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE)
                .set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(1))
                .set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay")
                .set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofMillis(500))
                .set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(10));
    }

    private static void beSmall(Configuration cluster) {
        cluster.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16))
                .set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(8))
                .set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(8))
                .set(TaskManagerOptions.TASK_HEAP_MEMORY, MemorySize.ofMebiBytes(64))
                .set(RestOptions.SERVER_NUM_THREADS, 1);
    }

    private static void stayInside(Configuration cluster, StreamSettings settings) {
        cluster.set(RestOptions.ADDRESS, LOOPBACK)
                .set(RestOptions.BIND_ADDRESS, LOOPBACK)
                .set(RestOptions.BIND_PORT, "0")
                .set(WebOptions.SUBMIT_ENABLE, false)
                .set(WebOptions.TMP_DIR, settings.temporary().toString())
                .set(JobManagerOptions.ADDRESS, LOOPBACK)
                .set(JobManagerOptions.BIND_HOST, LOOPBACK)
                .set(TaskManagerOptions.HOST, LOOPBACK)
                .set(TaskManagerOptions.BIND_HOST, LOOPBACK)
                .set(CoreOptions.TMP_DIRS, settings.temporary().toString())
                .set(BlobServerOptions.STORAGE_DIRECTORY, settings.temporary().toString());
    }
}
