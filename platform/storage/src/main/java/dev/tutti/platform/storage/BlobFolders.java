package dev.tutti.platform.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Makes and removes the folders of a tree so that both survive a power cut. */
final class BlobFolders {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    private final Path root;

    BlobFolders(Path root) {
        this.root = root;
    }

    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    /** Creates the folder and what lacks above it, and forces the new entries to the disk. */
    void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        make(parent(folder));
        try {
            Files.createDirectory(folder);
            force(parent(folder));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } catch (NoSuchFileException e) {
            make(folder); // the folder above was empty and a deletion next door has removed it
        }
    }

    /** Forces the removal of an entry, then removes the folder and those above it while they are empty. */
    void forceAndPrune(Path folder) throws IOException {
        var current = folder;
        while (!current.equals(root)) {
            try {
                force(current);
                Files.delete(current);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            }
            current = parent(current);
        }
        force(root);
    }

    static void force(Path folder) throws IOException {
        if (WINDOWS) {
            return; // a folder cannot be opened there; NTFS journals its entries
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
