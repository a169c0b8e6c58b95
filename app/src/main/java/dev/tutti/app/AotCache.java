package dev.tutti.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The cache of loaded classes that halves the start. The launcher names its file in {@link #PROPERTY}; a start without
 * a usable one says why, and a process of low priority records a new one for the next start.
 */
record AotCache(Optional<Path> file, Terminal terminal) {

    static final String PROPERTY = "tutti.aot.cache";

    /** Set where the launcher found the file and gave it to the JVM. */
    static final String GIVEN = "tutti.aot.given";

    static AotCache fromSystem(Terminal terminal) {
        return new AotCache(Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of), terminal);
    }

    void sayAndKeepFresh() {
        if (file.isEmpty() || isUsed()) return;
        terminal.say("The AOT cache is not used (%s); a new one is recorded for the next start.".formatted(reason()));
        Thread.ofVirtual().name("aot-training").start(() -> record(file.get()));
    }

    // With -XX:AOTCache the JVM shares that file or nothing at all.
    private static boolean isUsed() {
        return Boolean.getBoolean(GIVEN)
                && System.getProperty("java.vm.info", "").contains("sharing");
    }

    private String reason() {
        try {
            var log = log(file.orElseThrow());
            if (!Boolean.getBoolean(GIVEN)) return "none was recorded yet for this build and JDK";
            return Files.readAllLines(log).stream()
                    .filter(line -> !line.startsWith("Unable to use"))
                    .findFirst()
                    .orElse("the JVM does not say why");
        } catch (IOException unreadable) {
            return "its log cannot be read: " + unreadable.getMessage();
        }
    }

    private void record(Path target) {
        long started = System.nanoTime();
        try (var training = new AotTraining(target)) {
            if (!training.run()) return;
            Files.move(training.recorded(), target, ATOMIC_MOVE, REPLACE_EXISTING);
            terminal.say("The AOT cache was recorded in %s: the next start is quicker."
                    .formatted(Terminal.seconds(Duration.ofNanos(System.nanoTime() - started))));
        } catch (IOException failed) {
            terminal.fail("the AOT cache was not recorded: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where the launcher lets the JVM write why it does not use the cache. */
    private static Path log(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".log");
    }
}
