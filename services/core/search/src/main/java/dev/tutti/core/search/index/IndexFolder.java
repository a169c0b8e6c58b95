package dev.tutti.core.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder that is this process's alone as long as it lives. Several processes may share a root: each takes the first
 * place that is free, and finds there what a former process left.
 */
final class IndexFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    /** So many processes of one machine may search one installation. */
    private static final int PLACES = 100;

    private final Path folder;
    private final FileChannel channel;

    private IndexFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static IndexFolder take(Path root) {
        try {
            for (int place = 0; place < PLACES; place++) {
                var folder = Files.createDirectories(root.resolve("index-" + place));
                var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (isLocked(channel)) {
                    return new IndexFolder(folder, channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no index can be kept in " + root, e);
        }
        throw new IllegalStateException("%d processes have an index in %s already".formatted(PLACES, root));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException takenByThisProcess) {
            return false;
        }
    }

    /** The index of a generation. One that is damaged, or of another version of Lucene, is begun anew. */
    SearchIndex open(int generation, JsonMapper json) {
        var place = folder.resolve("generation-" + generation);
        try {
            return LuceneSearchIndex.open(place, json);
        } catch (IOException | IllegalArgumentException damaged) {
            log.warn("search index is begun anew folder={}", place, damaged);
        }
        delete(generation);
        try {
            return LuceneSearchIndex.open(place, json);
        } catch (IOException e) {
            throw new UncheckedIOException("no index can be kept in " + place, e);
        }
    }

    void delete(int generation) {
        delete(folder.resolve("generation-" + generation));
    }

    /** Deletes the indexes of all generations but these. */
    void deleteOthers(Set<Integer> generations) {
        try (var places = Files.list(folder)) {
            places.filter(place -> place.getFileName().toString().startsWith("generation-"))
                    .filter(place -> generations.stream().noneMatch(kept -> place.endsWith("generation-" + kept)))
                    .forEach(IndexFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("old indexes stay in " + folder, e);
        }
    }

    private static void delete(Path place) {
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an old index stays in " + place, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of an index cannot be given back", e);
        }
    }
}
