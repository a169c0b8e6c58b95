package dev.tutti.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.util.unit.DataSize;

class DiskBlobStoreTests extends BlobStoreContract {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Ids IDS = Ids.ordered(CLOCK);

    private DiskBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = open(DataSize.ofBytes(0));
    }

    @AfterEach
    void leavesNoStagedFile() throws IOException {
        assertThat(staged()).isEmpty();
        store.close();
    }

    private DiskBlobStore open(DataSize reserve) throws IOException {
        return DiskBlobStore.open(
                new StorageSettings(folder.resolve("root"), reserve, Duration.ofHours(24)), IDS.next(), CLOCK);
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void refusesClearlyWhenTheDiskIsFull() throws IOException {
        try (var full = open(DataSize.ofTerabytes(1_000_000))) {
            assertThatThrownBy(() -> full.put(
                            BlobKey.of("a"),
                            new ByteArrayInputStream(new byte[10]),
                            PutLimits.upTo(DataSize.ofBytes(10))))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.slug()).isEqualTo("storage-full");
                        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
                    });
            assertThat(full.find(BlobKey.of("a"))).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsAFullDiskByWhatTheFileSystemSays() {
        var device = Path.of("/dev/full");

        var failure = catchThrowableOfType(IOException.class, () -> Files.write(device, bytes(1)));

        assertThat(BlobRefusals.isFull(failure)).isTrue();
    }

    @Test
    void showsNoFileThatWasCutShort() throws IOException {
        put(BlobKey.of("a"), bytes(1_000));
        var file = folder.resolve("root/blobs/a~");
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 1);
        }

        assertThatThrownBy(() -> store.find(BlobKey.of("a"))).hasMessageContaining("damaged");
    }

    @Test
    void removesFoldersThatAreEmptyAndKeepsTheOthers() throws IOException {
        put(BlobKey.of("a", "b", "c"), bytes(1));
        put(BlobKey.of("a", "d"), bytes(1));

        store.delete(BlobKey.of("a", "b", "c"));

        assertThat(folder.resolve("root/blobs/a/b")).doesNotExist();
        assertThat(folder.resolve("root/blobs/a")).exists();
    }

    @Test
    void leavesTheStagedFilesOfALivingProcessAlone() throws IOException {
        try (var other = open(DataSize.ofBytes(0))) {
            var part = other.staging().next();
            Files.write(part, bytes(10));

            int removed = store.collectLeftovers();

            assertThat(removed).isZero();
            assertThat(part).exists();
            Files.delete(part);
        }
    }

    private List<Path> staged() {
        try (var files = Files.walk(folder.resolve("root/staging"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
