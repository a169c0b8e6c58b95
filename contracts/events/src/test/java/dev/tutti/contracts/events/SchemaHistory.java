package dev.tutti.contracts.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Every committed version of one event's schema, oldest first. */
record SchemaHistory(Class<?> event, List<Schema> versions) {

    /** The histories of all events of this module: each folder below {@code avro} is named after its record. */
    static List<SchemaHistory> all() {
        try (Stream<Path> folders = Files.list(root("/avro"))) {
            return folders.sorted()
                    .map(folder -> of(folder.getFileName().toString()))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("list the schemas", cause);
        }
    }

    /** The records of this module that are events, found by their class files. */
    static List<Class<?>> events() {
        var classes = root("/dev/tutti/contracts/events");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(name -> load("dev.tutti.contracts.events." + name.substring(0, name.length() - 6)))
                    .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("list the events", cause);
        }
    }

    static SchemaHistory of(String name) {
        var versions = new ArrayList<Schema>();
        for (int version = 1; ; version++) {
            var resource = "/avro/%s/v%d.avsc".formatted(name, version);
            try (var text = SchemaHistory.class.getResourceAsStream(resource)) {
                if (text == null) {
                    return new SchemaHistory(load(name), versions);
                }
                versions.add(new Schema.Parser().parse(text));
            } catch (IOException cause) {
                throw new UncheckedIOException("read " + resource, cause);
            }
        }
    }

    Schema newest() {
        return versions.get(versions.size() - 1);
    }

    @Override
    public String toString() {
        return event.getSimpleName();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException cause) {
            throw new IllegalStateException("a schema folder is named after its record: " + name, cause);
        }
    }

    /** The folder of compiled main classes or resources; test classes lie elsewhere. */
    private static Path root(String folder) {
        try {
            var main = Path.of(Event.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return main.resolve(folder.substring(1));
        } catch (URISyntaxException cause) {
            throw new IllegalStateException("find " + folder, cause);
        }
    }
}
