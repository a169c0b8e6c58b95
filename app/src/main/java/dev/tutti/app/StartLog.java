package dev.tutti.app;

import org.slf4j.LoggerFactory;

/**
 * How the log is written until Spring takes it over, and for good where only engines run. Without this Logback would
 * print every line of the engines' start.
 */
final class StartLog {

    private static final String FILE = "logback.configurationFile";

    private StartLog() {}

    static void open() {
        System.setProperty(FILE, "logback-start.xml");
        LoggerFactory.getILoggerFactory();
        // Spring Boot configures anew by its own settings, and warns of this one if it is still there.
        System.clearProperty(FILE);
    }
}
