package dev.tutti.music.catalog.release;

import dev.tutti.platform.runtime.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of {@link ReleaseProgressController}, each on a virtual thread. */
@Component
class ReleaseStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReleaseStreams.class);

    /** A stream waits for a change most of the time: memory is what it costs. */
    private static final int STREAMS_MAX = 500;

    /** A client that still watches opens the stream again. */
    private static final Duration LIFE_MAX = Duration.ofMinutes(20);

    /** A change in another process is seen after that time at the latest. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ReleaseChanges changes;
    private final Bodies bodies;
    private final Semaphore places = new Semaphore(STREAMS_MAX);
    private volatile boolean running;

    ReleaseStreams(ReleaseChanges changes, Bodies bodies) {
        this.changes = changes;
        this.bodies = bodies;
    }

    /** Refuses at once what the viewer may not see; sends the rest from another thread. */
    SseEmitter open(UUID releaseId, Supplier<Release> release) {
        var first = bodies.of(release.get());
        if (!places.tryAcquire()) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "too-many-streams",
                    "Too many pages are being watched: try again in a moment.",
                    null,
                    (long) STREAMS_MAX);
        }
        var emitter = new SseEmitter(LIFE_MAX.toMillis());
        Thread.ofVirtual().name("release-stream").start(() -> send(releaseId, first, release, emitter));
        return emitter;
    }

    private void send(UUID releaseId, ReleaseBody first, Supplier<Release> release, SseEmitter emitter) {
        var changed = new Semaphore(0);
        try (var _ = changes.watch(releaseId, changed::release)) {
            emitter.onTimeout(changed::release);
            var sent = first;
            send(sent, emitter);
            while (isProcessing(sent) && running) {
                boolean told = changed.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                changed.drainPermits();
                var now = bodies.of(release.get());
                if (!now.equals(sent)) {
                    sent = now;
                    send(sent, emitter);
                } else if (!told) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("a watcher went away releaseId={}", releaseId);
        } catch (Refusal e) {
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            places.release();
        }
    }

    private static void send(ReleaseBody release, SseEmitter emitter) throws IOException {
        emitter.send(SseEmitter.event()
                .name("release")
                .id(Long.toString(release.version()))
                .data(release, MediaType.APPLICATION_JSON));
    }

    private static boolean isProcessing(ReleaseBody release) {
        return release.tracks().stream().anyMatch(track -> track.state() == TrackBody.TrackState.PROCESSING);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
