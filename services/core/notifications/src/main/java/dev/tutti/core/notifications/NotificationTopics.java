package dev.tutti.core.notifications;

import dev.tutti.platform.push.DeclaredTopics;
import dev.tutti.platform.push.LiveTopic;
import java.util.List;

/** What notifications says on the live channel: to each person, what is new for them. */
public final class NotificationTopics implements DeclaredTopics {

    @Override
    public List<LiveTopic> topics() {
        return List.of(LiveTopic.personal("notifications"));
    }
}
