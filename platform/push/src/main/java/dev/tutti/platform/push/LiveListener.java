package dev.tutti.platform.push;

import dev.tutti.platform.security.CurrentUser;

/** An open connection, as the feed sees it. */
public interface LiveListener {

    CurrentUser user();

    /** How many frames it can take at once right now. */
    int room();

    /** Takes a frame without waiting. */
    void hear(LiveFrame frame);
}
