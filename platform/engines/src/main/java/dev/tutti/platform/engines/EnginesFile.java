package dev.tutti.platform.engines;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Tells the other processes of this machine and user where the engines of a data folder answer. A file left by a kill
 * names a process that is gone, and counts as none.
 */
final class EnginesFile {

    private static final String PID = "engines.pid";
    private static final String STARTED = "engines.started";

    private final Path file;

    EnginesFile(Path data) {
        this.file = data.resolve("engines.properties");
    }

    void write(Map<String, String> settings) throws IOException {
        var self = ProcessHandle.current();
        var properties = new Properties();
        properties.putAll(settings);
        properties.setProperty(PID, Long.toString(self.pid()));
        properties.setProperty(STARTED, startOf(self));
        var text = new StringWriter();
        properties.store(
                text, "The engines that run now on this folder. Written at their start, removed at their stop.");
        PrivateFiles.write(file, text.toString());
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    Optional<Map<String, String>> find() throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        var settings = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        var pid = settings.remove(PID);
        var started = settings.remove(STARTED);
        if (pid == null) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> startOf(process).equals(started))
                .map(_ -> Map.copyOf(settings));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
