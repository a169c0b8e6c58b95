package dev.tutti.core.notifications.channel;

import dev.tutti.core.notifications.reader.Reader;

/**
 * A way to reach somebody. Another one (text messages, web push, mobile push) is a constant of {@link ChannelName} and a
 * bean that implements this; nothing else knows how many there are.
 */
public interface Channel {

    ChannelName name();

    /** Whether the reader can be reached this way at all. */
    boolean reaches(Reader reader);

    /** Hands the message over, outside of any transaction. It may be handed over again after a crash. */
    Outcome deliver(Outgoing message);
}
