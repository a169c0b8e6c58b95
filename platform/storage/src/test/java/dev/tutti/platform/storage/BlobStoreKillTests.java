package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.runtime.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Kills a JVM that puts without pause, at moments drawn from a seed, and looks at what is there then. */
class BlobStoreKillTests {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void neverShowsHalfABlobNorKeepsATemporaryFile() throws Exception {
        killRounds(4, 7);
    }

    @Test
    @Tag("long")
    void neverShowsHalfABlobNorKeepsATemporaryFileInManyRounds() throws Exception {
        killRounds(50, 11);
    }

    private void killRounds(int rounds, long seed) throws Exception {
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            int acknowledged = putUntilKilled(1 + random.nextInt(60));

            try (var store = open()) {
                var blobs = store.list(BlobScope.of("round"), null, BlobStore.LIST_MAX);

                assertThat(blobs).hasSizeGreaterThanOrEqualTo(acknowledged);
                for (var blob : blobs) {
                    assertThat(checksum(store, blob.key())).isEqualTo(blob.sha256());
                }
                assertThat(stagedFiles()).isEmpty();
                store.deleteAll(BlobScope.of("round"));
            }
        }
    }

    /** Kills the other JVM after that many acknowledged puts, in the midst of the next ones; counts the acknowledged. */
    private int putUntilKilled(int acknowledgements) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessPuts.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int acknowledged = 0;
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged += line.startsWith("put ") ? 1 : 0;
                if (acknowledged == acknowledgements) {
                    // By its handle: the process object would close the stream that is being read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
        assertThat(acknowledged).isGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }

    private static String checksum(BlobStore store, BlobKey key) throws Exception {
        try (var reader = store.open(key).orElseThrow()) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(reader.stream().readAllBytes());
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private List<Path> stagedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("staging"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private DiskBlobStore open() throws IOException {
        return open(folder);
    }

    static DiskBlobStore open(Path root) throws IOException {
        var settings = new StorageSettings(root, DataSize.ofBytes(0), Duration.ofHours(24));
        return DiskBlobStore.open(settings, Ids.ordered(CLOCK).next(), CLOCK);
    }
}
