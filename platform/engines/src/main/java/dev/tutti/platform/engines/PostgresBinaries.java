package dev.tutti.platform.engines;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this platform, unpacked once per version into a folder that every start shares. */
record PostgresBinaries(Path home) {

    private static final int EXECUTABLE = 0b001_000_000;

    Path program(String name) {
        return home.resolve("bin").resolve(Platform.isWindows() ? name + ".exe" : name);
    }

    /** Where this user's programs keep what can be made again. */
    static Path cache() {
        var user = Path.of(System.getProperty("user.home"));
        if (Platform.isWindows())
            return Path.of(System.getenv().getOrDefault("LOCALAPPDATA", user.toString()), "tutti", "cache");
        if (Platform.isMac()) return user.resolve("Library/Caches/tutti");
        var xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg == null || xdg.isBlank() ? user.resolve(".cache") : Path.of(xdg)).resolve("tutti");
    }

    /** Two processes that unpack at once wait for each other; a kill halfway leaves a part that the next one removes. */
    static synchronized PostgresBinaries unpack(Path cache) throws IOException {
        var archive = Platform.postgresArchive();
        var home = cache.resolve("postgres-%s-%s".formatted(version(), archive.replaceAll("^postgres-|\\.txz$", "")));
        if (!Files.exists(home)) unpackLocked(archive, PrivateFiles.createFolder(cache), home);
        return new PostgresBinaries(home);
    }

    private static void unpackLocked(String archive, Path cache, Path home) throws IOException {
        try (var channel = FileChannel.open(cache.resolve("lock"), CREATE, WRITE);
                var _ = channel.lock()) {
            if (Files.exists(home)) return;
            var partial = cache.resolve(home.getFileName() + ".partial");
            PrivateFiles.deleteTree(partial);
            unpack(archive, partial);
            Files.move(partial, home, ATOMIC_MOVE);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var packed = open("/" + archive);
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) throw new IOException("An entry leaves the archive: " + entry.getName());
                write(entry, tar, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true))
            throw new IOException("Cannot make " + path + " executable");
    }

    private static String version() throws IOException {
        var versions = new Properties();
        try (var file = open("versions.properties")) {
            versions.load(file);
        }
        return versions.getProperty("postgres").toLowerCase(Locale.ROOT);
    }

    private static InputStream open(String resource) throws IOException {
        var stream = PostgresBinaries.class.getResourceAsStream(resource);
        if (stream == null)
            throw new IOException("The class path lacks " + resource + ": this platform's PostgreSQL was not built in");
        return stream;
    }
}
