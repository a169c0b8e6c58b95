package dev.tutti.commerce.orders.order;

import dev.tutti.platform.push.DeclaredTopics;
import dev.tutti.platform.push.LiveTopic;
import dev.tutti.platform.security.Role;
import java.util.List;

/** What orders says on the live channel: where each order is, to its customer and to merchants. */
public final class OrderTopics implements DeclaredTopics {

    @Override
    public List<LiveTopic> topics() {
        return List.of(LiveTopic.owned("orders/{id}", Role.MERCHANT));
    }
}
