package dev.tutti.platform.push;

import java.util.List;

/**
 * The topics that a service speaks on. Named in {@code META-INF/services}, and no bean, because the process that serves
 * the channel has to know them without running the service.
 */
public interface DeclaredTopics {

    List<LiveTopic> topics();
}
