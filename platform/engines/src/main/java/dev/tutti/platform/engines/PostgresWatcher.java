package dev.tutti.platform.engines;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the server running on its port: when it ends without being asked to, it is started anew, within bounds. */
final class PostgresWatcher implements AutoCloseable {

    /** A server that dies more often than this within {@link #CALM} has something that a start does not mend. */
    static final int RESTARTS_MAX = 5;

    private static final Duration CALM = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatcher.class);

    private final PostgresCluster cluster;
    private final int port;
    private final EngineProgress progress;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Process server;
    private volatile boolean stopping;
    private volatile @Nullable String failure;

    private PostgresWatcher(PostgresCluster cluster, int port, EngineProgress progress) throws IOException {
        this.cluster = cluster;
        this.port = port;
        this.progress = progress;
        this.server = cluster.start(port);
    }

    static PostgresWatcher start(PostgresCluster cluster, int port, EngineProgress progress) throws IOException {
        var watcher = new PostgresWatcher(cluster, port, progress);
        Thread.ofPlatform().daemon().name("postgres-watcher").start(watcher::watch);
        return watcher;
    }

    long pid() {
        return server.pid();
    }

    Optional<String> findFailure() {
        var gone = server.isAlive() ? null : "PostgreSQL has died and is being started anew";
        return Optional.ofNullable(failure == null ? gone : failure);
    }

    @Override
    public void close() {
        stopping = true;
        lock.lock();
        try {
            if (server.isAlive()) cluster.stop(server.toHandle());
        } catch (IOException failed) {
            throw new EngineFailure("PostgreSQL did not stop", failed);
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        int restarts = 0;
        long calmSince = System.nanoTime();
        while (awaitDeath()) {
            restarts = System.nanoTime() - calmSince > CALM.toNanos() ? 1 : restarts + 1;
            calmSince = System.nanoTime();
            if (restarts > RESTARTS_MAX) fail("PostgreSQL died %d times in a row".formatted(restarts));
            else restart();
        }
    }

    /** False when there is nothing more to watch. */
    private boolean awaitDeath() {
        if (failure != null) return false;
        try {
            server.waitFor();
            return !stopping;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void restart() {
        long started = System.nanoTime();
        LOG.warn("postgres died status={}, starting it anew", server.exitValue());
        lock.lock();
        try {
            if (stopping) return;
            cluster.stopOrphan();
            server = cluster.start(port);
            progress.ready("postgres", "started anew on port " + port, Duration.ofNanos(System.nanoTime() - started));
        } catch (IOException | RuntimeException failed) {
            LOG.error("postgres does not start again", failed);
            fail("PostgreSQL died and does not start again: " + failed.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void fail(String reason) {
        failure = reason;
        progress.failed("postgres", reason);
    }
}
