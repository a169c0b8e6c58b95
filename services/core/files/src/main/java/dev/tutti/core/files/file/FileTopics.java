package dev.tutti.core.files.file;

import dev.tutti.platform.push.DeclaredTopics;
import dev.tutti.platform.push.LiveTopic;
import dev.tutti.platform.security.Role;
import java.util.List;
import java.util.UUID;

/** What can be heard of files while they are worked on: each file as the API shows it, at every change. */
public final class FileTopics implements DeclaredTopics {

    private static final String FILES = "files/";

    static String of(UUID fileId) {
        return FILES + fileId;
    }

    @Override
    public List<LiveTopic> topics() {
        return List.of(LiveTopic.of(FILES + "{id}", Role.MERCHANT));
    }
}
