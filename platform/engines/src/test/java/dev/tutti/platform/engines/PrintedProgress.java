package dev.tutti.platform.engines;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Prints what it hears and remembers the failures. */
final class PrintedProgress implements EngineProgress {

    private final List<String> failures = new CopyOnWriteArrayList<>();

    List<String> failures() {
        return failures;
    }

    @Override
    public void ready(String engine, String detail, Duration took) {
        System.out.printf("%s ready, %s, %d ms%n", engine, detail, took.toMillis());
    }

    @Override
    public void failed(String engine, String reason) {
        System.out.printf("%s failed: %s%n", engine, reason);
        failures.add(engine + ": " + reason);
    }
}
