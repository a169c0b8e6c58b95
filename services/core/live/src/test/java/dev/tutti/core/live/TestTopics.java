package dev.tutti.core.live;

import dev.tutti.platform.push.DeclaredTopics;
import dev.tutti.platform.push.LiveTopic;
import dev.tutti.platform.security.Role;
import java.util.List;

/** One topic of each sort, as the shop's services declare them. */
public final class TestTopics implements DeclaredTopics {

    @Override
    public List<LiveTopic> topics() {
        return List.of(
                LiveTopic.personal("test-letters"),
                LiveTopic.of("test-figures", Role.MERCHANT),
                LiveTopic.of("test-rooms/{id}"));
    }
}
