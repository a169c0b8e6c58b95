package dev.tutti.app;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * {@code engines.properties} in the data folder: where the engines of {@code --target=engines} answer, so that services
 * in other processes of the same machine find them. It holds passwords: only its owner may read it.
 */
record EnginesFile(Path path) {

    static EnginesFile in(Path data) {
        return new EnginesFile(data.resolve("engines.properties"));
    }

    void write(Map<String, String> properties) {
        try {
            var partial = path.resolveSibling(path.getFileName() + ".partial");
            Files.deleteIfExists(partial);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix"))
                Files.createFile(
                        partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(partial, text(properties));
            Files.move(partial, path, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + path, failed);
        }
    }

    /** What the engines' process wrote; nothing where none runs. */
    Map<String, String> read() {
        if (!Files.exists(path)) return Map.of();
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + path, failed);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, properties::getProperty));
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete " + path, failed);
        }
    }

    private static String text(Map<String, String> properties) throws IOException {
        var all = new Properties();
        all.putAll(properties);
        var text = new StringWriter();
        all.store(text, null);
        return text.toString();
    }
}
