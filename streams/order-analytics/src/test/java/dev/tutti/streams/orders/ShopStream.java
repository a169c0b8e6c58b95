package dev.tutti.streams.orders;

import dev.tutti.platform.streams.LocalStream;
import dev.tutti.platform.streams.StreamProgress;
import dev.tutti.platform.streams.StreamSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The real job on the real Flink, with checkpoints so close together that a kill always hits one. */
final class ShopStream implements AutoCloseable {

    private final CountDownLatch running = new CountDownLatch(1);
    private final LocalStream stream;
    private volatile String detail = "";

    private ShopStream(Map<String, String> settings, Path data) throws IOException {
        this.stream = LocalStream.start(
                OrderAnalytics.NAME,
                new StreamSettings(data, Files.createTempDirectory(data, "tmp"), 1, Duration.ofMillis(200)),
                environment -> OrderAnalytics.build(environment, JobSettings.of(settings)),
                new Heard());
    }

    /** Returns when all its tasks run. */
    static ShopStream start(Map<String, String> settings, Path data) throws Exception {
        var started = new ShopStream(settings, data);
        if (!started.running.await(60, TimeUnit.SECONDS)) {
            started.close();
            throw new AssertionError("the job did not start");
        }
        return started;
    }

    /** The number of the newest complete checkpoint below a folder; 0 where there is none. */
    static long newestCheckpoint(Path checkpoints) throws IOException {
        if (!Files.exists(checkpoints)) {
            return 0;
        }
        try (var tree = Files.find(checkpoints, 2, (path, attributes) -> Files.exists(path.resolve("_metadata")))) {
            return tree.mapToLong(
                            path -> Long.parseLong(path.getFileName().toString().substring("chk-".length())))
                    .max()
                    .orElse(0);
        } catch (UncheckedIOException pruned) {
            // A checkpoint was deleted while it was looked at.
            return 0;
        }
    }

    /** Where it began. */
    String detail() {
        return detail;
    }

    LocalStream stream() {
        return stream;
    }

    @Override
    public void close() {
        stream.close();
    }

    private final class Heard implements StreamProgress {

        @Override
        public void running(String job, String where, Duration took) {
            detail = where;
            running.countDown();
        }

        @Override
        public void interrupted(String job, Throwable reason) {
            System.err.println(job + " waits: " + reason);
        }
    }
}
