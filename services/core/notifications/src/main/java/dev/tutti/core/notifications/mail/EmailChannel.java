package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.channel.Channel;
import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.channel.Outcome;
import dev.tutti.core.notifications.channel.Outgoing;
import dev.tutti.core.notifications.reader.Reader;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reaches whoever has an address. */
@Component
class EmailChannel implements Channel {

    private final MailTransport transport;
    private final Clock clock;

    EmailChannel(MailTransport transport, Clock clock) {
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public ChannelName name() {
        return ChannelName.EMAIL;
    }

    @Override
    public boolean reaches(Reader reader) {
        return reader.email() != null;
    }

    @Override
    public Outcome deliver(Outgoing message) {
        var letter = message.letter();
        return transport.send(new Mail(
                message.id(),
                Objects.requireNonNull(message.reader().email()),
                letter.title(),
                letter.text(),
                letter.html(),
                letter.attachments(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
