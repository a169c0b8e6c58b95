package dev.tutti.core.live;

import dev.tutti.platform.testing.TuttiExtension;

/** The service, as its tests run it. */
final class LiveTutti {

    static final int PER_USER = 4;
    static final int TOPICS = 5;

    private LiveTutti() {}

    static TuttiExtension create() {
        return TuttiExtension.of("live")
                .with("tutti.live.heartbeat", "200ms")
                .with("tutti.live.hello", "1s")
                .with("tutti.live.per-user", Integer.toString(PER_USER))
                .with("tutti.live.topics", Integer.toString(TOPICS))
                .with("tutti.live.queue", "32")
                .with("tutti.live.client-messages", "20")
                .with("tutti.live.client-window", "1m")
                .with("tutti.push.log.channel", "10")
                .build();
    }
}
