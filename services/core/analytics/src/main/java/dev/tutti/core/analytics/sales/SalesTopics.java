package dev.tutti.core.analytics.sales;

import dev.tutti.platform.push.DeclaredTopics;
import dev.tutti.platform.push.LiveTopic;
import dev.tutti.platform.security.Role;
import java.util.List;

/** Who hears that sales moved: whoever may read them. */
public final class SalesTopics implements DeclaredTopics {

    @Override
    public List<LiveTopic> topics() {
        return List.of(LiveTopic.of(Sales.LIVE_TOPIC, Role.MERCHANT));
    }
}
