package dev.tutti.tests;

import dev.tutti.platform.testing.TestHttp;

/** A running Tutti, as one process or as many: who uses it only knows which address serves which path. */
public interface Installation extends AutoCloseable {

    /** The address whose process serves the path: {@code http://localhost:8080}. */
    String baseOf(String path);

    default TestHttp http(String path) {
        return TestHttp.at(baseOf(path));
    }

    @Override
    void close();
}
