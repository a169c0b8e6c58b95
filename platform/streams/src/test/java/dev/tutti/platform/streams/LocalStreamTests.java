package dev.tutti.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStreamTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final Told told = new Told();

    @Test
    void resumesFromTheNewestCompleteCheckpointAndKeepsFew() throws Exception {
        Path newest;
        try (var stream = start("resuming")) {
            newest = await().atMost(PATIENCE)
                    .until(stream::findNewestCheckpoint, found -> found.isPresent() && Counting.seen("resuming") > 10)
                    .orElseThrow();
        }
        var unfinished = Files.createDirectories(newest.resolveSibling("chk-999990"));
        var damaged = Files.createDirectories(newest.resolveSibling("chk-999980"));
        Files.writeString(damaged.resolve("_metadata"), "torn");
        long before = Counting.seen("resuming");

        try (var stream = start("resuming")) {
            await().atMost(PATIENCE).until(() -> told.details.size() == 2);
            long resumed = number(newest);
            await().atMost(PATIENCE)
                    .until(() -> stream.findNewestCheckpoint()
                            .filter(found -> number(found) > resumed + 4)
                            .isPresent());
        }

        assertThat(told.details.getFirst()).isEqualTo("from the beginning");
        assertThat(told.details.getLast()).matches("resumed from chk-\\d{1,4}");
        assertThat(Counting.restored("resuming")).isPositive().isLessThanOrEqualTo(before);
        assertThat(unfinished).doesNotExist();
        assertThat(damaged).doesNotExist();
        assertThat(checkpoints()).hasSizeBetween(1, 4);
    }

    @Test
    void startsAnewWhereNoCheckpointFitsTheJob() throws Exception {
        try (var stream = start("changing")) {
            await().atMost(PATIENCE).until(stream::findNewestCheckpoint, found -> found.isPresent());
        }

        // Without the operator whose state is there, nothing can be restored.
        try (var _ = LocalStream.start("changing", settings(), LocalStreamTests::withoutState, told)) {
            await().atMost(PATIENCE).until(() -> told.details.size() == 2);
        }

        assertThat(told.details.getLast()).isEqualTo("from the beginning");
        assertThat(told.interruptions).isNotEmpty().allMatch(NotRestored.class::isInstance);
    }

    @Test
    void isTriedAgainWhenItCannotBeBuilt() throws Exception {
        var attempts = new AtomicLong();
        Consumer<StreamExecutionEnvironment> job = environment -> {
            if (attempts.incrementAndGet() == 1) throw new IllegalStateException("the broker is away");
            Counting.build(environment, "waiting");
        };

        try (var _ = LocalStream.start("waiting", settings(), job, told)) {
            await().atMost(PATIENCE).until(() -> attempts.get() == 2);
        }

        assertThat(told.interruptions)
                .singleElement()
                .satisfies(reason -> assertThat(reason).hasMessage("the broker is away"));
    }

    private LocalStream start(String job) throws IOException {
        return LocalStream.start(job, settings(), environment -> Counting.build(environment, job), told);
    }

    private StreamSettings settings() throws IOException {
        return new StreamSettings(data, Files.createTempDirectory(data, "tmp"), 1, Duration.ofMillis(100));
    }

    private List<Path> checkpoints() throws IOException {
        try (var tree = Files.walk(data.resolve("checkpoints"))) {
            return tree.filter(path -> path.getFileName().toString().startsWith("chk-"))
                    .toList();
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }

    private static void withoutState(StreamExecutionEnvironment environment) {
        environment
                .fromSequence(1, Long.MAX_VALUE)
                .uid("other")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
    }

    private static final class Told implements StreamProgress {

        private final List<String> details = new CopyOnWriteArrayList<>();
        private final List<Throwable> interruptions = new CopyOnWriteArrayList<>();

        @Override
        public void running(String job, String detail, Duration took) {
            details.add(detail);
        }

        @Override
        public void interrupted(String job, Throwable reason) {
            interruptions.add(reason);
        }
    }

    /** Counts numbers, and tells how far it came and where it began. */
    private static final class Counting extends RichMapFunction<Long, Long> implements CheckpointedFunction {

        private static final Map<String, AtomicLong> SEEN = new ConcurrentHashMap<>();
        private static final Map<String, Long> RESTORED = new ConcurrentHashMap<>();

        private final String job;
        private transient @Nullable ListState<Long> kept;
        private transient long count;

        private Counting(String job) {
            this.job = job;
        }

        static void build(StreamExecutionEnvironment environment, String job) {
            environment
                    .fromSequence(1, Long.MAX_VALUE)
                    .uid("numbers")
                    .map(new Counting(job))
                    .uid("counting")
                    .sinkTo(new DiscardingSink<>())
                    .uid("nowhere");
        }

        static long seen(String job) {
            return SEEN.computeIfAbsent(job, key -> new AtomicLong()).get();
        }

        static long restored(String job) {
            return RESTORED.getOrDefault(job, 0L);
        }

        @Override
        public Long map(Long number) {
            count++;
            SEEN.computeIfAbsent(job, key -> new AtomicLong()).set(count);
            return number;
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            if (kept != null) kept.update(List.of(count));
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            var state = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("count", Types.LONG));
            for (var before : state.get()) {
                count = before;
                RESTORED.put(job, before);
            }
            kept = state;
        }
    }
}
