package dev.tutti.app;

import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.streams.LocalStream;
import dev.tutti.platform.streams.StreamProgress;
import dev.tutti.platform.streams.StreamSettings;
import dev.tutti.streams.orders.JobSettings;
import dev.tutti.streams.orders.OrderAnalytics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Order analytics on the Flink inside: where there is a shop, unless the address of another Flink is set. */
final class SalesStream implements AutoCloseable {

    /** The Flink that runs the job instead of us. */
    static final String FLINK_URL = "tutti.flink.url";

    /** What the job may be told, beside what the engines say. */
    static final List<String> SETTINGS = List.of(
            Engines.KAFKA_SERVERS,
            Engines.KAFKA_USER,
            Engines.KAFKA_PASSWORD,
            "tutti.kafka.tls",
            "tutti.kafka.topic-prefix",
            "tutti.kafka.replication",
            "tutti.streams.order-analytics.horizon",
            "tutti.streams.order-analytics.out-of-order",
            "tutti.streams.order-analytics.idle",
            "tutti.streams.order-analytics.discovery");

    private static final Logger LOG = LoggerFactory.getLogger(SalesStream.class);

    private final CountDownLatch running;
    private final LocalStream stream;

    private SalesStream(CountDownLatch running, LocalStream stream) {
        this.running = running;
        this.stream = stream;
    }

    static boolean isWanted(Services services, Configured configured) {
        return services.products().contains(Product.COMMERCE) && !configured.has(FLINK_URL);
    }

    /** Starts the job in the background; its progress is told when all of it runs. */
    static SalesStream start(Path data, Path temporary, Map<String, String> settings, EngineProgress progress) {
        var running = new CountDownLatch(1);
        var job = JobSettings.of(settings);
        var stream = LocalStream.start(
                OrderAnalytics.NAME,
                StreamSettings.in(data.resolve("flink").resolve(OrderAnalytics.NAME), temporary),
                environment -> OrderAnalytics.build(environment, job),
                new Told(progress, running));
        return new SalesStream(running, stream);
    }

    boolean isRunningIn(Duration limit) {
        try {
            return running.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stream.close();
    }

    private record Told(EngineProgress progress, CountDownLatch latch) implements StreamProgress {

        @Override
        public void running(String job, String detail, Duration took) {
            progress.ready("flink", job + " " + detail, took);
            latch.countDown();
        }

        @Override
        public void interrupted(String job, Throwable reason) {
            LOG.warn("stream waits and will go on by itself stream={}", job, reason);
        }
    }
}
