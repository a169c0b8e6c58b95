package dev.tutti.platform.streams;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints that a job left on disk, {@code chk-1}, {@code chk-2} and so on below a folder named after the job's
 * id. A checkpoint is complete when it has its {@code _metadata}, which Flink writes last and by a rename.
 */
final class RetainedCheckpoints {

    private static final Logger LOG = LoggerFactory.getLogger(RetainedCheckpoints.class);

    private static final Pattern NAME = Pattern.compile("chk-(\\d{1,18})");

    private final Path folder;

    RetainedCheckpoints(Path folder) {
        this.folder = folder;
    }

    /** The newest one that is complete and can be read. */
    Optional<Path> findNewest() {
        return list().stream().filter(RetainedCheckpoints::isComplete).findFirst();
    }

    /** Deletes what a killed process began and did not finish, and all but the newest complete ones. */
    void prune(int kept) {
        var complete = list().stream().filter(RetainedCheckpoints::isComplete).toList();
        for (var checkpoint : list()) {
            if (complete.indexOf(checkpoint) < 0 || complete.indexOf(checkpoint) >= kept) {
                delete(checkpoint);
            }
        }
    }

    /** Takes a checkpoint that could not be restored out of the way. */
    void delete(Path checkpoint) {
        try (var tree = Files.walk(checkpoint)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("delete " + checkpoint, e);
        }
    }

    private List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> number(path) >= 0)
                    .sorted(Comparator.comparingLong(RetainedCheckpoints::number)
                            .reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("list the checkpoints in " + folder, e);
        }
    }

    private static long number(Path path) {
        var match = NAME.matcher(path.getFileName().toString());
        return match.matches() ? Long.parseLong(match.group(1)) : -1;
    }

    private static boolean isComplete(Path checkpoint) {
        var metadata = checkpoint.resolve("_metadata");
        if (!Files.exists(metadata)) {
            return false;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(metadata)))) {
            Checkpoints.loadCheckpointMetadata(
                    in,
                    RetainedCheckpoints.class.getClassLoader(),
                    checkpoint.toUri().toString());
            return true;
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("a checkpoint cannot be read and is passed over checkpoint={}", checkpoint, unreadable);
            return false;
        }
    }
}
