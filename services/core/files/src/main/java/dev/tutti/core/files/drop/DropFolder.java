package dev.tutti.core.files.drop;

import dev.tutti.core.files.file.Area;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The files of one area's folder. A file is finished when it was left alone for a while, so that it may be copied in
 * place; who renames it into the folder in one step is never misunderstood. Names that begin with a dot or end like
 * those of unfinished copies wait for their renaming.
 *
 * <p>A finished file is claimed by moving it to {@code .taking}, under the id that it will have: a process that dies
 * is followed by one that finds the claim, and can ask whether the file of that id is known.
 */
final class DropFolder {

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload", "~");

    private static final int ID_LENGTH = 36;

    private final Area area;
    private final Path folder;

    DropFolder(Path root, Area area) {
        this.area = area;
        this.folder = root.resolve(area.label());
    }

    Area area() {
        return area;
    }

    /** A file that nobody else will take. */
    record Claim(UUID id, String name, Path path) {}

    void make() throws IOException {
        Files.createDirectories(taking());
    }

    /** Claims that were made before, of this process or of one that died. */
    List<Claim> listClaims() throws IOException {
        try (var files = Files.list(taking())) {
            return files.flatMap(path -> claim(path).stream()).toList();
        }
    }

    /** Files that were last written to before that moment. */
    List<Path> listFinished(Instant settledBefore, int limit) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(DropFolder::isCandidate)
                    .filter(path -> isSettled(path, settledBefore))
                    .sorted()
                    .limit(limit)
                    .toList();
        }
    }

    private static boolean isCandidate(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && UNFINISHED.stream().noneMatch(name::endsWith)
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSettled(Path path, Instant settledBefore) {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                    .toInstant()
                    .isBefore(settledBefore);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Empty where somebody took the file back meanwhile. */
    Optional<Claim> claim(Path file, UUID id) throws IOException {
        var name = file.getFileName().toString();
        var target = taking().resolve(id + "-" + name);
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(new Claim(id, name, target));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    void forget(Claim claim) throws IOException {
        Files.deleteIfExists(claim.path());
    }

    /** Puts a file aside that is not taken, with the reason beside it. */
    void refuse(Claim claim, String reason) throws IOException {
        var refused = folder.resolve(".refused");
        Files.createDirectories(refused);
        var name = claim.path().getFileName().toString();
        Files.writeString(refused.resolve(name + ".reason.txt"), reason + "\n", StandardCharsets.UTF_8);
        Files.move(claim.path(), refused.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path taking() {
        return folder.resolve(".taking");
    }

    private static Optional<Claim> claim(Path path) {
        var name = path.getFileName().toString();
        if (name.length() <= ID_LENGTH + 1) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(name.substring(0, ID_LENGTH));
            return Optional.of(new Claim(id, name.substring(ID_LENGTH + 1), path));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
