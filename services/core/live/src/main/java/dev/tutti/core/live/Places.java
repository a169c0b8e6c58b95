package dev.tutti.core.live;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is connected, within the limits of this process. A connection keeps its place until its thread has ended. */
final class Places {

    private final LiveSettings settings;
    private final Set<Connection> taken = new HashSet<>();
    private final Set<Connection> strangers = new HashSet<>();
    private final Map<UUID, Deque<Connection>> byUser = new HashMap<>();

    Places(LiveSettings settings) {
        this.settings = settings;
    }

    synchronized void check() {
        if (taken.size() >= settings.connections()) {
            throw full(settings.connections());
        }
        if (strangers.size() >= settings.strangers()) {
            throw full(settings.strangers());
        }
    }

    private static Refusal full(int limit) {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "too-many-connections",
                "This process has as many live connections as it may: try again in a moment.",
                null,
                (long) limit);
    }

    synchronized void take(Connection connection) {
        check();
        taken.add(connection);
        strangers.add(connection);
    }

    /** The connection is this person's from now on; their oldest makes room where they have too many. */
    synchronized void name(Connection connection, UUID user) {
        if (!strangers.remove(connection)) {
            return; // it ended meanwhile
        }
        var own = byUser.computeIfAbsent(user, _ -> new ArrayDeque<>());
        if (own.size() >= settings.perUser()) {
            own.removeFirst().end(Ending.REPLACED);
        }
        own.addLast(connection);
    }

    synchronized void free(Connection connection) {
        taken.remove(connection);
        strangers.remove(connection);
        var token = connection.token();
        if (token != null) {
            free(connection, token.user().userId());
        }
        notifyAll();
    }

    private void free(Connection connection, UUID user) {
        var own = byUser.get(user);
        if (own != null) {
            own.remove(connection);
            if (own.isEmpty()) {
                byUser.remove(user);
            }
        }
    }

    synchronized List<Connection> list() {
        return List.copyOf(taken);
    }

    synchronized int taken() {
        return taken.size();
    }

    /** Waits until everybody has left, or this long. */
    synchronized void awaitNone(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            for (long left = most.toMillis(); !taken.isEmpty() && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
