package dev.tutti.platform.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last messages, for those who come back. It is bounded per channel, so that a talkative one does not push out the
 * others, and in all; it knows what it has dropped, so it never passes a part off as the whole. Not safe for threads.
 */
final class LiveLog {

    private final int channelMax;
    private final int messagesMax;
    private final long bytesMax;
    private final TreeMap<Long, LiveMessage> all = new TreeMap<>();
    private final Map<String, Channel> channels = new HashMap<>();
    private long bytes;
    private long forgotten;

    LiveLog(PushSettings.Log limits) {
        this.channelMax = limits.channel();
        this.messagesMax = limits.messages();
        this.bytesMax = limits.size().toBytes();
    }

    void append(LiveMessage message) {
        all.put(message.position(), message);
        bytes += message.size();
        var channel = channels.computeIfAbsent(message.channel(), _ -> new Channel());
        channel.kept.addLast(message);
        if (channel.kept.size() > channelMax) {
            channel.forgotten = drop(channel.kept.getFirst());
        }
        while (all.size() > messagesMax || bytes > bytesMax) {
            forgotten = drop(all.firstEntry().getValue());
        }
    }

    /** What a channel said after this position, or nothing where that is no longer known. */
    Optional<List<LiveMessage>> find(String name, long position) {
        var channel = channels.get(name);
        if (position < forgotten || (channel != null && position < channel.forgotten)) {
            return Optional.empty();
        }
        return Optional.of(
                channel == null
                        ? List.of()
                        : channel.kept.stream()
                                .filter(message -> message.position() > position)
                                .toList());
    }

    /** Knows nothing of what was said up to this position. */
    void forget(long position) {
        all.clear();
        channels.clear();
        bytes = 0;
        forgotten = position;
    }

    int size() {
        return all.size();
    }

    /** Drops the oldest message of its channel. */
    private long drop(LiveMessage message) {
        all.remove(message.position());
        bytes -= message.size();
        var channel = channels.get(message.channel());
        if (channel != null) {
            channel.kept.removeFirst();
            if (channel.kept.isEmpty()) {
                channels.remove(message.channel());
            }
        }
        return message.position();
    }

    private static final class Channel {

        private final Deque<LiveMessage> kept = new ArrayDeque<>();
        private long forgotten;
    }
}
