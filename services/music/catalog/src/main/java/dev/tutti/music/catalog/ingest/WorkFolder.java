package dev.tutti.music.catalog.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for the files of one preparation; gone with everything in it when closed. */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder create(Path root) throws IOException {
        Files.createDirectories(root);
        return new WorkFolder(Files.createTempDirectory(root, "ingest-"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
