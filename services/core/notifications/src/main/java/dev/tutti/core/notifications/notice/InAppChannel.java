package dev.tutti.core.notifications.notice;

import dev.tutti.core.notifications.channel.Channel;
import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.channel.Outcome;
import dev.tutti.core.notifications.channel.Outgoing;
import dev.tutti.core.notifications.reader.Reader;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reaches who has an account, in the application itself. */
@Component
class InAppChannel implements Channel {

    private final Notices notices;
    private final Clock clock;

    InAppChannel(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public ChannelName name() {
        return ChannelName.IN_APP;
    }

    @Override
    public boolean reaches(Reader reader) {
        return reader.userId() != null;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        var letter = message.letter();
        notices.add(
                Objects.requireNonNull(message.reader().userId()),
                new Notice(
                        message.id(),
                        message.kind(),
                        letter.title(),
                        letter.body(),
                        letter.path(),
                        null,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return new Outcome.Delivered();
    }
}
