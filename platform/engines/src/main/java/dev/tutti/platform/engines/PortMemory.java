package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port an engine had last: clients in other processes find it again after the engine was started anew. */
final class PortMemory {

    private final Path file;

    PortMemory(Path file) {
        this.file = file;
    }

    /** The port that is set, else the last one if it is free, else 0: any free one. */
    int choose(int set) throws IOException {
        if (set != 0) return set;
        int last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        return last != 0 && Ports.isFree(last) ? last : 0;
    }

    void remember(int port) throws IOException {
        PrivateFiles.write(file, port + "\n");
    }
}
