package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFrame;
import dev.tutti.platform.push.LiveFrames;
import dev.tutti.platform.push.LiveListener;
import dev.tutti.platform.security.AccessToken;
import dev.tutti.platform.security.CurrentUser;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client that listens. Frames wait in a bounded queue for a thread of the connection's own, so a slow client slows
 * nobody: when its queue is full it ends. It also ends with its token, since what a person may hear can change.
 */
final class Connection implements LiveListener {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    /** Makes the thread look up; never sent. */
    private static final LiveFrame LOOK_UP = new LiveFrame("", null, "");

    private final Transport transport;
    private final LiveFrames frames;
    private final LiveSettings settings;
    private final Clock clock;
    private final Consumer<Ending> whenEnding;
    private final BlockingQueue<LiveFrame> queue;
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private final long openedAt = System.nanoTime();
    private volatile @Nullable AccessToken token;
    private String lastId = "";

    Connection(
            Transport transport, LiveFrames frames, LiveSettings settings, Clock clock, Consumer<Ending> whenEnding) {
        this.transport = transport;
        this.frames = frames;
        this.settings = settings;
        this.clock = clock;
        this.whenEnding = whenEnding;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    /** Sends until the connection ends, whyever; then says so, and calls this. */
    void start(String id, Consumer<Connection> onEnd) {
        lastId = id;
        Thread.ofVirtual().name("live-connection").start(() -> run(onEnd));
    }

    private void run(Consumer<Connection> onEnd) {
        try {
            var frame = next();
            while (ending.get() == null) {
                transport.send(frame);
                lastId = frame.id() == null ? lastId : frame.id();
                frame = next();
            }
            sayGoodbye();
        } catch (IOException | IllegalStateException e) {
            log.debug("a listener went away: {}", e.toString());
            end(Ending.GONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(Ending.STOPPING);
        } finally {
            onEnd.accept(this);
            transport.close(getEnding());
        }
    }

    /** The next frame to send; any, where the connection has ended meanwhile. */
    private LiveFrame next() throws InterruptedException {
        @Nullable LiveFrame frame = LOOK_UP;
        while (LOOK_UP.equals(frame) && isOpen()) {
            frame = queue.poll(untilLookingUp().toMillis(), TimeUnit.MILLISECONDS);
            checkToken();
        }
        return frame == null ? frames.alive(lastId) : frame;
    }

    private void checkToken() {
        var known = token;
        if (known == null && untilHello().isNegative()) {
            end(Ending.UNAUTHENTICATED);
        } else if (known != null && !clock.instant().isBefore(known.expiresAt())) {
            end(Ending.TOKEN_EXPIRED);
        }
    }

    private Duration untilLookingUp() {
        var known = token;
        var untilEnd = known == null ? untilHello() : Duration.between(clock.instant(), known.expiresAt());
        var soonest = untilEnd.compareTo(settings.heartbeat()) < 0 ? untilEnd : settings.heartbeat();
        return soonest.plusMillis(1);
    }

    private Duration untilHello() {
        return settings.hello().minusNanos(System.nanoTime() - openedAt);
    }

    private void sayGoodbye() throws IOException {
        var reason = getEnding();
        if (reason != Ending.GONE) {
            transport.send(frames.end(reason.reason()));
        }
    }

    private Ending getEnding() {
        var reason = ending.get();
        return reason == null ? Ending.GONE : reason;
    }

    /** Ends for the first reason given. What was not sent is not sent any more: the client knows where it was. */
    void end(Ending reason) {
        if (ending.compareAndSet(null, reason)) {
            queue.clear();
            var _ = queue.offer(LOOK_UP); // where it is full again, the thread has something to wake up for
            whenEnding.accept(reason);
        }
    }

    boolean isOpen() {
        return ending.get() == null;
    }

    /** Whom the connection speaks to from now on, and until when. */
    void identify(AccessToken proof) {
        token = proof;
        var _ = queue.offer(LOOK_UP); // the time until which to wait has changed
    }

    @Nullable
    AccessToken token() {
        return token;
    }

    @Override
    public CurrentUser user() {
        var known = token;
        if (known == null) {
            throw new IllegalStateException("subscribe after saying who it is");
        }
        return known.user();
    }

    @Override
    public int room() {
        return queue.remainingCapacity();
    }

    @Override
    public void hear(LiveFrame frame) {
        if (isOpen() && !queue.offer(frame)) {
            end(Ending.TOO_SLOW);
        }
    }
}
