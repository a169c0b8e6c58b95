package dev.tutti.platform.engines;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that nobody but their owner may read. */
final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, only("rwx------"));
    }

    /** Writes the whole text or nothing, on disk before it returns: a kill in between leaves the old file. */
    static void write(Path file, String text) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        try (var channel = FileChannel.open(partial, Set.of(CREATE_NEW, WRITE), only("rw-------"))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(partial, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** Whether the folder is gone now; false while somebody still writes into it. */
    static boolean deletedTree(Path folder) {
        try {
            deleteTree(folder);
            return true;
        } catch (IOException | UncheckedIOException stillInUse) {
            return false;
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(path);
        }
    }

    // Windows has no such modes: there a new file takes the rights of the user's own folder.
    static FileAttribute<?>[] only(String mode) {
        if (!POSIX) return new FileAttribute<?>[0];
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }
}
