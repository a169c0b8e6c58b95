package dev.tutti.platform.engines;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything of one installation. It has one owner at a time: the lock is the operating system's,
 * so it ends with the process however that dies. Who holds it is told in a file beside the lock, since Windows lets
 * nobody read a locked file.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final @Nullable FileChannel channel;

    private DataFolder(Path root, @Nullable FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Makes this process the folder's owner until it closes it or ends. */
    static DataFolder own(Path folder) throws IOException {
        var root = PrivateFiles.createFolder(folder.toAbsolutePath().normalize());
        var channel =
                FileChannel.open(root.resolve("lock"), Set.of(CREATE, READ, WRITE), PrivateFiles.only("rw-------"));
        if (tryLock(channel) == null) {
            channel.close();
            throw new DataFolderHeld(root, readHolder(root.resolve("owner")));
        }
        var owned = new DataFolder(root, channel);
        owned.tellOwner("");
        return owned;
    }

    /** For a process that runs no engine on the folder, as several may. */
    static DataFolder share(Path folder) throws IOException {
        return new DataFolder(PrivateFiles.createFolder(folder.toAbsolutePath().normalize()), null);
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** Adds where this process answers to what a second start is told. */
    void tellAddress(String address) throws IOException {
        if (channel != null) tellOwner(" at " + address);
    }

    @Override
    public void close() throws IOException {
        if (channel == null) return;
        Files.deleteIfExists(root.resolve("owner"));
        channel.close();
    }

    private void tellOwner(String address) throws IOException {
        var self = ProcessHandle.current();
        var since = self.info().startInstant().map(Instant::toString).orElse("an unknown time");
        PrivateFiles.write(
                root.resolve("owner"), "process %d, running since %s%s".formatted(self.pid(), since, address));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String readHolder(Path owner) throws IOException {
        return Files.exists(owner) ? Files.readString(owner) : "another process that is just starting";
    }
}
