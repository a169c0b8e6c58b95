package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.platform.runtime.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What every {@link BlobStore} keeps, wherever it keeps it. */
abstract class BlobStoreContract {

    private static final PutLimits ROOMY =
            PutLimits.upTo(DataSize.ofMegabytes(64)).typed("audio/flac");
    private static final BlobKey KEY = BlobKey.of("catalog", "tracks", "1", "source.flac");

    @TempDir
    protected Path folder;

    protected abstract BlobStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
    void keepsContentTypeSizeAndChecksum(int size) throws Exception {
        var bytes = bytes(size);

        var put = store().put(KEY, new ByteArrayInputStream(bytes), ROOMY);

        assertThat(put.size()).isEqualTo(size);
        assertThat(put.sha256()).isEqualTo(sha256(bytes));
        assertThat(put.contentType()).isEqualTo("audio/flac");
        assertThat(store().find(KEY)).contains(put);
        assertThat(read(KEY)).isEqualTo(bytes);
    }

    @Test
    void knowsNothingOfAKeyThatWasNeverPut() throws Exception {
        assertThat(store().find(KEY)).isEmpty();
        assertThat(store().open(KEY)).isEmpty();
        assertThat(store().delete(KEY)).isFalse();
        assertThatThrownBy(() -> store().copy(KEY, BlobKey.of("other"))).isInstanceOf(NoSuchBlob.class);
    }

    @Test
    void takesExactlyTheCapAndNotOneByteMore() throws Exception {
        var limits = PutLimits.upTo(DataSize.ofBytes(1_000));

        store().put(KEY, new ByteArrayInputStream(bytes(1_000)), limits);

        var other = BlobKey.of("larger");
        assertRefused(() -> store().put(other, new ByteArrayInputStream(bytes(1_001)), limits), "blob-too-large");
        assertThat(store().find(other)).isEmpty();
    }

    @Test
    void refusesAnEndlessStreamAtTheCap() {
        var endless = new Endless();

        assertRefused(() -> store().put(KEY, endless, PutLimits.upTo(DataSize.ofKilobytes(100))), "blob-too-large");
    }

    @Test
    void refusesContentThatIsNotWhatWasAnnouncedAndKeepsWhatWasThere() throws Exception {
        put(KEY, bytes(10));
        var announced = ROOMY.expecting(sha256(bytes(30)));

        assertRefused(() -> store().put(KEY, new ByteArrayInputStream(bytes(20)), announced), "checksum-mismatch");

        assertThat(read(KEY)).isEqualTo(bytes(10));
        store().put(KEY, new ByteArrayInputStream(bytes(30)), announced);
        assertThat(read(KEY)).isEqualTo(bytes(30));
    }

    @Test
    void leavesNothingOfAStreamThatBreaks() throws Exception {
        var broken = new SequenceInputStream(new ByteArrayInputStream(bytes(200_000)), new Broken());

        assertThatThrownBy(() -> store().put(KEY, broken, ROOMY)).hasMessage("connection reset");

        assertThat(store().find(KEY)).isEmpty();
    }

    @Test
    void readsAnyPartOfTheContent() throws Exception {
        var bytes = bytes(100_000);
        put(KEY, bytes);

        try (var reader = store().open(KEY).orElseThrow()) {
            var out = new ByteArrayOutputStream();
            reader.transferTo(777, 50_000, Channels.newChannel(out));
            var part = reader.stream(99_990, 10).readAllBytes();

            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 777, 50_777));
            assertThat(part).isEqualTo(Arrays.copyOfRange(bytes, 99_990, 100_000));
            assertThatThrownBy(() -> reader.stream(99_990, 11)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void doesNotDisturbAReaderByReplacingOrDeleting() throws Exception {
        var old = bytes(500_000);
        put(KEY, old);

        try (var reader = store().open(KEY).orElseThrow()) {
            put(KEY, bytes(10));
            store().delete(KEY);

            assertThat(reader.stream().readAllBytes()).isEqualTo(old);
        }
    }

    @Test
    void oneOfManyPutsToAKeyWinsWhole() throws Exception {
        List<Callable<BlobInfo>> puts = new ArrayList<>();
        IntStream.range(1, 13).forEach(i -> puts.add(() -> put(KEY, bytes(i * 40_000))));

        List<BlobInfo> done = new ArrayList<>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<BlobInfo> put : crowd.invokeAll(puts)) {
                done.add(put.get());
            }
        }

        var winner = store().find(KEY).orElseThrow();
        assertThat(done).contains(winner);
        assertThat(sha256(read(KEY))).isEqualTo(winner.sha256());
    }

    @Test
    void putsBesideDeletionsThatEmptyTheirFolder() throws Exception {
        List<Callable<BlobInfo>> puts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var key = BlobKey.of("busy", "folder", "blob" + i);
            puts.add(() -> {
                put(key, bytes(5));
                store().delete(key);
                return put(key, bytes(6));
            });
        }

        try (var crowd = Executors.newFixedThreadPool(8)) {
            for (Future<BlobInfo> put : crowd.invokeAll(puts)) {
                put.get();
            }
        }

        assertThat(store().list(BlobScope.of("busy"), null, 100)).hasSize(60);
    }

    @Test
    void takesAFileAndLeavesNoneBehind() throws Exception {
        var file = Files.write(folder.resolve("upload.tmp"), bytes(300_000));

        var put = store().putFile(KEY, file, ROOMY.expecting(sha256(bytes(300_000))));

        assertThat(file).doesNotExist();
        assertThat(put.size()).isEqualTo(300_000);
        assertThat(read(KEY)).isEqualTo(bytes(300_000));
    }

    @Test
    void leavesAFileThatItRefusesAsItWas() throws Exception {
        var file = Files.write(folder.resolve("upload.tmp"), bytes(300));

        assertRefused(() -> store().putFile(KEY, file, PutLimits.upTo(DataSize.ofBytes(299))), "blob-too-large");
        assertRefused(() -> store().putFile(KEY, file, ROOMY.expecting(sha256(bytes(1)))), "checksum-mismatch");

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(300));
    }

    @Test
    void refusesALinkInsteadOfAFile() throws Exception {
        var secret = Files.write(folder.resolve("secret"), bytes(3));
        var link = Files.createSymbolicLink(folder.resolve("link"), secret);

        assertThatThrownBy(() -> store().putFile(KEY, link, ROOMY)).isInstanceOf(IOException.class);

        assertThat(secret).exists();
    }

    @Test
    void copiesAndDownloads() throws Exception {
        var to = BlobKey.of("copy", "of", "it");
        var original = put(KEY, bytes(70_000));

        var copy = store().copy(KEY, to);
        var file = folder.resolve("downloaded");
        store().download(to, file);

        assertThat(copy.sha256()).isEqualTo(original.sha256());
        assertThat(copy.contentType()).isEqualTo("audio/flac");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes(70_000));
    }

    @Test
    void keepsAKeyApartFromTheKeysBelowIt() throws Exception {
        put(BlobKey.of("a"), bytes(1));
        put(BlobKey.of("a", "b"), bytes(2));
        put(BlobKey.of("a", "b", "c"), bytes(3));

        store().delete(BlobKey.of("a", "b"));

        assertThat(keys(BlobScope.of("a"), null, 10)).containsExactly("a", "a/b/c");
    }

    @Test
    void listsAScopeInOrderPageByPage() throws Exception {
        var names = List.of("x/b", "x/b-1", "x/b.1", "x/b/1", "x/b/2/3", "x/b0", "x/c", "xy", "w");
        for (var name : names) {
            put(new BlobKey(name), bytes(1));
        }
        var expected =
                names.stream().filter(name -> name.startsWith("x/")).sorted().toList();

        List<String> paged = new ArrayList<>();
        var page = keys(BlobScope.of("x"), null, 2);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = keys(BlobScope.of("x"), new BlobKey(page.getLast()), 2);
        }

        assertThat(paged).isEqualTo(expected);
        assertThat(keys(BlobScope.ALL, null, 100)).hasSize(9).isSorted();
    }

    @Test
    void deletesAWholeScopeAndNothingBeside() throws Exception {
        put(BlobKey.of("t", "1", "a"), bytes(1));
        put(BlobKey.of("t", "1", "b", "c"), bytes(1));
        put(BlobKey.of("t", "11"), bytes(1));

        int deleted = store().deleteAll(BlobScope.of("t", "1"));

        assertThat(deleted).isEqualTo(2);
        assertThat(keys(BlobScope.ALL, null, 100)).containsExactly("t/11");
    }

    protected BlobInfo put(BlobKey key, byte[] bytes) throws IOException {
        return store().put(key, new ByteArrayInputStream(bytes), ROOMY);
    }

    private byte[] read(BlobKey key) throws IOException {
        try (var reader = store().open(key).orElseThrow()) {
            return reader.stream().readAllBytes();
        }
    }

    private List<String> keys(BlobScope scope, @Nullable BlobKey after, int limit) throws IOException {
        return store().list(scope, after, limit).stream()
                .map(blob -> blob.key().value())
                .toList();
    }

    private static void assertRefused(Callable<?> call, String slug) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 7;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return length;
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("connection reset");
        }
    }
}
