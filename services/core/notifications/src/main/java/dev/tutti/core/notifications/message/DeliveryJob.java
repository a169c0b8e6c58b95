package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.channel.Channel;
import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.channel.Outcome;
import dev.tutti.core.notifications.channel.Outgoing;
import dev.tutti.core.notifications.letter.Letters;
import dev.tutti.core.notifications.occasion.Occasion;
import dev.tutti.core.notifications.occasion.Occasions;
import dev.tutti.core.notifications.reader.Reader;
import dev.tutti.core.notifications.reader.Readers;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import dev.tutti.platform.jobs.PermanentFailure;
import dev.tutti.platform.runtime.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Delivers a message: asks anew who the reader is, writes the letter, hands it to the channel, writes how it ended. */
@Component
class DeliveryJob implements JobHandler<DeliverMessage> {

    private final Messages messages;
    private final Occasions occasions;
    private final Readers readers;
    private final Letters letters;
    private final Map<ChannelName, Channel> channels = new EnumMap<>(ChannelName.class);

    DeliveryJob(Messages messages, Occasions occasions, Readers readers, Letters letters, List<Channel> channels) {
        this.messages = messages;
        this.occasions = occasions;
        this.readers = readers;
        this.letters = letters;
        channels.forEach(channel -> this.channels.put(channel.name(), channel));
    }

    @Override
    public JobKind<DeliverMessage> kind() {
        return DeliverMessage.KIND;
    }

    @Override
    public void run(DeliverMessage job, JobRun run) throws DeliveryPostponed {
        var message =
                messages.find(job.messageId()).filter(found -> !found.state().isFinished());
        if (message.isPresent()) {
            settle(message.get(), attempt(message.get(), run), run);
        }
    }

    private Optional<Outcome> attempt(Message message, JobRun run) {
        var occasion = occasions.find(message.eventId());
        var channel = channels.get(message.channel());
        if (occasion.isEmpty() || channel == null) {
            return Optional.empty();
        }
        try {
            return readers.find(occasion.get(), message.readerKey())
                    .filter(channel::reaches)
                    .map(reader -> channel.deliver(outgoing(message, occasion.get(), reader)));
        } catch (Refusal unavailable) {
            return Optional.of(new Outcome.Postponed(unavailable.detail()));
        } catch (RuntimeException mistake) { // ours: the job tells it, the message must not wait for ever
            messages.attempted(message, failed(run), mistake.getClass().getSimpleName());
            throw mistake;
        }
    }

    private Outgoing outgoing(Message message, Occasion occasion, Reader reader) {
        return new Outgoing(message.id(), message.kind(), reader, letters.write(occasion, reader));
    }

    private void settle(Message message, Optional<Outcome> outcome, JobRun run) throws DeliveryPostponed {
        if (outcome.isEmpty()) {
            messages.attempted(message, MessageState.UNADDRESSED, null);
            return;
        }
        switch (outcome.get()) {
            case Outcome.Delivered() -> messages.attempted(message, MessageState.DELIVERED, null);
            case Outcome.Bounced(var reason) -> {
                messages.attempted(message, MessageState.DEAD, reason);
                throw new PermanentFailure(reason);
            }
            case Outcome.Postponed(var reason) -> {
                messages.attempted(message, failed(run), reason);
                throw new DeliveryPostponed(reason);
            }
        }
    }

    private static MessageState failed(JobRun run) {
        return run.attempt() >= DeliverMessage.ATTEMPTS_MAX ? MessageState.DEAD : MessageState.RETRYING;
    }
}
