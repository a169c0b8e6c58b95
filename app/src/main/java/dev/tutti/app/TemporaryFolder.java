package dev.tutti.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where this process puts what it needs for a moment: uploads on their way, sound that is being prepared. It lies in the
 * data folder and not in the system's, because nobody else clears up after a process that was killed. Each process has a
 * folder with a locked file; the lock goes with the process, so a folder whose lock is free is a dead one's, and the next
 * start removes it, with the programs that still work in it.
 */
final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "process-";
    private static final String LOCK = "lock";
    private static final long INIT = 1;

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A folder for this process, made the one that Java's own temporary files go to. */
    static TemporaryFolder take(Path data) {
        try {
            var root = Files.createDirectories(data.resolve("tmp"));
            // One at a time: a new folder is not locked yet for a moment, and would be taken for a dead one's.
            try (var turn = FileChannel.open(root.resolve("turn"), CREATE, WRITE);
                    var _ = turn.lock()) {
                removeDead(root);
                var path = Files.createTempDirectory(root, PREFIX);
                var lock = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
                lock.lock();
                System.setProperty("java.io.tmpdir", path.toString());
                return new TemporaryFolder(path, lock);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make a folder for temporary files in " + data, failed);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path createFolder(String name) {
        try {
            return Files.createDirectory(resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot make %s in %s".formatted(name, path), failed);
        }
    }

    @Override
    public void close() {
        try (lock) {
            deleteTree(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot remove " + path, failed);
        }
    }

    private static void removeDead(Path root) throws IOException {
        for (var folder : children(root)) {
            if (isOfTheDead(folder)) {
                endOrphans(folder);
                deleteTree(folder);
            }
        }
    }

    private static boolean isOfTheDead(Path folder) throws IOException {
        if (!folder.getFileName().toString().startsWith(PREFIX)) return false;
        try (var channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        }
    }

    // A program such as FFmpeg lives on when who started it is killed; it works on files of the folder by their paths.
    private static void endOrphans(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .filter(process -> process.parent().map(ProcessHandle::pid).orElse(INIT) == INIT)
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.toList();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
