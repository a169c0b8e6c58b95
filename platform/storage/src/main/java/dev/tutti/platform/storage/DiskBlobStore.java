package dev.tutti.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Blobs as files: {@code blobs/<segment>/<name>~}, each with its {@link BlobTrailer}. A put grows in the staging folder
 * on the same volume, is forced to the disk, renamed into its place, and the folder's entry is forced as well; until
 * the rename nothing is visible, after it everything is. The tilde, which no key contains, keeps the key {@code a}
 * apart from the folder of the key {@code a/b}.
 */
final class DiskBlobStore implements BlobStore, Closeable {

    static final String FILE_MARK = "~";

    private static final int FOLDER_ATTEMPTS_MAX = 10;

    private final Path blobs;
    private final Staging staging;
    private final long reserveBytes;
    private final Clock clock;
    private final BlobFolders folders;

    private DiskBlobStore(Path blobs, Staging staging, long reserveBytes, Clock clock) {
        this.blobs = blobs;
        this.staging = staging;
        this.reserveBytes = reserveBytes;
        this.clock = clock;
        this.folders = new BlobFolders(blobs);
    }

    static DiskBlobStore open(StorageSettings settings, UUID process, Clock clock) throws IOException {
        var blobs = Files.createDirectories(settings.root().toAbsolutePath().resolve("blobs"));
        var staging = Staging.open(settings.root().toAbsolutePath().resolve("staging"), process);
        return new DiskBlobStore(blobs.toRealPath(), staging, settings.reserve().toBytes(), clock);
    }

    @Override
    public BlobInfo put(BlobKey key, InputStream content, PutLimits limits) throws IOException {
        return refusingWhenFull(() -> {
            try (var staged = StagedFile.create(staging.next(), limits.maxBytes())) {
                staged.write(content);
                var blob = describe(key, staged.size(), staged.finish(), limits);
                staged.seal(blob);
                publish(staged.path(), key);
                return blob;
            }
        });
    }

    @Override
    public BlobInfo putFile(BlobKey key, Path file, PutLimits limits) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(file.toString(), null, "is no regular file");
        }
        if (Files.size(file) > limits.maxBytes()) {
            throw BlobRefusals.tooLarge(limits.maxBytes());
        }
        if (!Files.getFileStore(file).equals(Files.getFileStore(blobs))) {
            return putCopy(key, file, limits);
        }
        return refusingWhenFull(() -> {
            var blob = describe(key, Files.size(file), sha256(file), limits);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                StagedFile.writeFully(channel, BlobTrailer.of(blob));
                channel.force(true);
            }
            publish(file, key);
            return blob;
        });
    }

    private BlobInfo putCopy(BlobKey key, Path file, PutLimits limits) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var blob = put(key, content, limits);
            Files.delete(file);
            return blob;
        }
    }

    private BlobInfo describe(BlobKey key, long size, String sha256, PutLimits limits) {
        var expected = limits.sha256();
        if (expected != null && !expected.equals(sha256)) {
            throw BlobRefusals.checksumMismatch(expected, sha256);
        }
        return new BlobInfo(
                key, size, sha256, limits.contentType(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String sha256(Path file) throws IOException {
        var digest = StagedFile.sha256();
        try (var content = Files.newInputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void publish(Path staged, BlobKey key) throws IOException {
        var target = file(key);
        for (int attempt = 1; ; attempt++) {
            folders.make(BlobFolders.parent(target));
            try {
                Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                BlobFolders.force(BlobFolders.parent(target));
                return;
            } catch (NoSuchFileException e) {
                // A deletion next door has just removed the folder, which was empty.
                if (attempt == FOLDER_ATTEMPTS_MAX || Files.notExists(staged)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Optional<BlobInfo> find(BlobKey key) throws IOException {
        try (var channel = FileChannel.open(file(key), StandardOpenOption.READ)) {
            return Optional.of(BlobTrailer.read(key, channel));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<BlobReader> open(BlobKey key) throws IOException {
        var file = file(key);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DiskBlobReader(BlobTrailer.read(key, channel), file, channel));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public BlobInfo copy(BlobKey from, BlobKey to) throws IOException {
        try (var reader = open(from).orElseThrow(() -> new NoSuchBlob(from))) {
            var source = reader.info();
            return put(to, reader.stream(), new PutLimits(source.size(), source.contentType(), source.sha256()));
        }
    }

    @Override
    public boolean delete(BlobKey key) throws IOException {
        var file = file(key);
        if (!Files.deleteIfExists(file)) {
            return false;
        }
        folders.forceAndPrune(BlobFolders.parent(file));
        return true;
    }

    @Override
    public List<BlobInfo> list(BlobScope scope, @Nullable BlobKey after, int limit) throws IOException {
        if (limit < 1 || limit > LIST_MAX) {
            throw new IllegalArgumentException("limit must be 1..%d: %d".formatted(LIST_MAX, limit));
        }
        return new BlobListing(this::find, after, limit).of(blobs, scope);
    }

    @Override
    public int collectLeftovers() throws IOException {
        return staging.removeDead();
    }

    Staging staging() {
        return staging;
    }

    private Path file(BlobKey key) {
        return blobs.resolve(key.value() + FILE_MARK);
    }

    @FunctionalInterface
    private interface Put {
        BlobInfo run() throws IOException;
    }

    private BlobInfo refusingWhenFull(Put put) throws IOException {
        if (Files.getFileStore(blobs).getUsableSpace() < reserveBytes) {
            throw BlobRefusals.full(null);
        }
        try {
            return put.run();
        } catch (IOException e) {
            if (BlobRefusals.isFull(e)) {
                throw BlobRefusals.full(e);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        staging.close();
    }
}
