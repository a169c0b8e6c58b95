package dev.tutti.platform.push.talk;

import dev.tutti.platform.push.DeclaredTopics;
import dev.tutti.platform.push.LiveTopic;
import dev.tutti.platform.security.Role;
import java.util.List;

/** One topic of each sort. */
public final class TalkTopics implements DeclaredTopics {

    @Override
    public List<LiveTopic> topics() {
        return List.of(
                LiveTopic.personal("letters"),
                LiveTopic.owned("parcels/{id}", Role.MERCHANT),
                LiveTopic.of("figures", Role.MERCHANT),
                LiveTopic.of("rooms/{id}"));
    }
}
