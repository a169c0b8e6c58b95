package dev.tutti.platform.engines;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Secrets that are generated once and then read from their file. */
final class Secrets {

    private static final int BYTES = 32;
    private static final int FILE_BYTES_MAX = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Two processes that ask at once get the same secret; a kill in between leaves an empty file, which counts as none. */
    static synchronized String getOrCreate(Path file) throws IOException {
        try (var channel = FileChannel.open(file, Set.of(CREATE, READ, WRITE), PrivateFiles.only("rw-------"));
                var _ = channel.lock()) {
            if (channel.size() == 0) {
                channel.write(StandardCharsets.US_ASCII.encode(random() + "\n"));
                channel.force(true);
            }
            var content = ByteBuffer.allocate(FILE_BYTES_MAX);
            channel.read(content, 0);
            return StandardCharsets.US_ASCII.decode(content.flip()).toString().strip();
        }
    }

    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
