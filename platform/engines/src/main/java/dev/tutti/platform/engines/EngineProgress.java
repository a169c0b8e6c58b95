package dev.tutti.platform.engines;

import java.time.Duration;

/** Hears what becomes of the engines: the launcher prints it, a test ignores it. */
public interface EngineProgress {

    /** Says nothing. */
    EngineProgress SILENT = new EngineProgress() {
        @Override
        public void ready(String engine, String detail, Duration took) {}

        @Override
        public void failed(String engine, String reason) {}
    };

    /** The engine answers, for the first time or after it was started anew. */
    void ready(String engine, String detail, Duration took);

    /** The engine is down and will not come back by itself: the process should stop and be started again. */
    void failed(String engine, String reason);
}
