package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.channel.Channel;
import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Occasion;
import dev.tutti.core.notifications.preference.Preferences;
import dev.tutti.core.notifications.reader.Reader;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with messages. Each is there once per event, reader and channel, and so is the job that delivers it. */
@Component
class Messages {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final MessageStore store;
    private final Preferences preferences;
    private final List<Channel> channels;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    Messages(MessageStore store, Preferences preferences, List<Channel> channels, Jobs jobs, Ids ids, Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.channels = List.copyOf(channels);
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** Addresses a message to each reader by each way that reaches and suits them; what is addressed already stays. */
    @Transactional
    void address(Occasion occasion, List<Reader> readers) {
        for (var reader : readers) {
            for (var channel : channels) {
                if (channel.reaches(reader) && wants(reader, occasion, channel.name())) {
                    address(occasion, reader, channel.name());
                }
            }
        }
    }

    private void address(Occasion occasion, Reader reader, ChannelName channel) {
        var message = new Message(
                ids.next(),
                occasion.event().eventId(),
                occasion.kind(),
                reader.key(),
                channel,
                MessageState.WAITING,
                0,
                null,
                now(),
                null);
        if (store.insert(message)) {
            jobs.enqueue(DeliverMessage.KIND, message.id().toString(), new DeliverMessage(message.id()));
        }
    }

    private boolean wants(Reader reader, Occasion occasion, ChannelName channel) {
        var userId = reader.userId();
        if (userId == null) {
            return Preferences.isUsual(occasion.kind(), channel);
        }
        var wanted = preferences.get(userId).get(occasion.kind());
        return wanted != null && Boolean.TRUE.equals(wanted.get(channel));
    }

    @Transactional(readOnly = true)
    Optional<Message> find(UUID id) {
        return store.find(id);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<Message> list(@Nullable MessageState state, @Nullable ChannelName channel, @Nullable UUID before, int limit) {
        return store.list(state, channel, before, limit);
    }

    /** Writes how an attempt ended. */
    @Transactional
    void attempted(Message message, MessageState state, @Nullable String problem) {
        store.update(message.id(), state, problem, state.isFinished() ? now() : null);
        log.info(
                "message {} messageId={} kind={} channel={}",
                state.label(),
                message.id(),
                message.kind().label(),
                message.channel().label());
    }

    /** Gives a dead message all its attempts again. */
    @Transactional
    Message revive(UUID id) {
        var message = store.lock(id).orElseThrow(() -> Refusal.notFound("delivery"));
        var job = jobs.find(DeliverMessage.KIND, id.toString());
        if (message.state() != MessageState.DEAD
                || job.isEmpty()
                || !jobs.retryDead(job.get().id())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "not-dead", "Only a message that was given up is tried again by hand.");
        }
        store.revive(id);
        return store.find(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
