package dev.tutti.platform.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.springframework.util.unit.DataSize;

/** Puts blobs from four threads until it is killed, and says so after each. */
final class EndlessPuts {

    private static final int BYTES_MAX = 400_000;

    private EndlessPuts() {}

    public static void main(String[] arguments) throws Exception {
        var store = BlobStoreKillTests.open(Path.of(arguments[0]));
        var threads = IntStream.range(0, 4)
                .mapToObj(writer -> Thread.startVirtualThread(() -> put(store, writer)))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    private static void put(BlobStore store, int writer) {
        var limits = PutLimits.upTo(DataSize.ofBytes(BYTES_MAX));
        try {
            for (int number = 0; ; number++) {
                var key = BlobKey.of("round", "w" + writer, "b" + number);
                var bytes = BlobStoreContract.bytes((writer * 7919 + number * 104_729) % BYTES_MAX);
                store.put(key, new ByteArrayInputStream(bytes), limits);
                System.out.println("put " + key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
