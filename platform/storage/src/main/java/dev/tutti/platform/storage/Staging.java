package dev.tutti.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where puts grow before they are renamed. Each process has a folder with a locked file; the lock goes with the process,
 * however it dies, so a folder whose lock is free is a dead one's, and is emptied at once rather than after some age.
 */
final class Staging implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(Staging.class);
    private static final String LOCK = "lock";

    /** Opening a file and closing it again gives up the locks that this very process has on it, so it never does. */
    private static final Set<Path> LOCKED_HERE = ConcurrentHashMap.newKeySet();

    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path root;
    private final Path folder;
    private final FileChannel lock;
    private final AtomicLong number = new AtomicLong();

    private Staging(Path root, Path folder, FileChannel lock) {
        this.root = root;
        this.folder = folder;
        this.lock = lock;
    }

    /** A folder for this process below the root, which is created. Dead processes' folders are removed. */
    static Staging open(Path root, UUID process) throws IOException {
        Files.createDirectories(root);
        return inTurn(root, () -> {
            removeDead(root);
            var folder = Files.createDirectory(root.toRealPath().resolve(process.toString()));
            var file = folder.resolve(LOCK);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            LOCKED_HERE.add(file);
            return new Staging(root, folder, channel);
        });
    }

    Path next() {
        return folder.resolve(number.incrementAndGet() + ".part");
    }

    /** Removes the folders of processes that died, and returns how many files were left in them. */
    int removeDead() throws IOException {
        return inTurn(root, () -> removeDead(root));
    }

    private static int removeDead(Path root) throws IOException {
        int removed = 0;
        for (var folder : children(root.toRealPath())) {
            if (Files.isDirectory(folder) && !LOCKED_HERE.contains(folder.resolve(LOCK))) {
                removed += removeIfDead(folder);
            }
        }
        return removed;
    }

    private static int removeIfDead(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return 0;
            }
            int removed = removeFiles(folder);
            log.info("staging of a dead process removed folder={} files={}", folder.getFileName(), removed);
            return removed;
        }
    }

    // The lock's file goes last: as long as it is there, nobody takes the folder for a new one.
    private static int removeFiles(Path folder) throws IOException {
        int removed = 0;
        for (var file : children(folder)) {
            removed += !file.endsWith(LOCK) && Files.deleteIfExists(file) ? 1 : 0;
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
        return removed;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    // One process at a time makes or removes folders: a new one is not locked yet for a moment.
    private static <T> T inTurn(Path root, Step<T> step) throws IOException {
        TURN.lock();
        try (var channel = FileChannel.open(root.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return step.run();
        } finally {
            TURN.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            removeFiles(folder);
        } catch (DirectoryNotEmptyException e) {
            log.info("a put goes on while the store closes; the next start removes its file");
        }
        lock.close();
        LOCKED_HERE.remove(folder.resolve(LOCK));
    }
}
