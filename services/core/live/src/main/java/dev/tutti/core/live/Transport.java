package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFrame;
import java.io.IOException;

/** The way to a client. One thread at a time uses it. */
interface Transport {

    /** Returns when the frame was handed on; an {@link IOException} means that the client is gone. */
    void send(LiveFrame frame) throws IOException;

    void close(Ending ending);
}
