package dev.tutti.platform.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where FFmpeg is: the path that the settings name, else the first one on {@code PATH} that runs, else the static build that comes with this module. The
 * bundled one is unpacked under a name that contains its hash, checked whenever it is used for the first time in a process, and moved into place in
 * one step, so that neither a crash nor a second process can leave half a program behind.
 */
public record FfmpegBinary(Path path, String version) {

    private static final Logger LOG = LoggerFactory.getLogger(FfmpegBinary.class);
    private static final String BUNDLE = "/ws/schild/jave/nativebin/";

    public static FfmpegBinary find(@Nullable Path explicit, Path unpackFolder) {
        var found = explicit != null ? tried(explicit.toAbsolutePath()) : onPath().or(() -> bundled(unpackFolder));
        var binary = found.orElseThrow(() -> new FfmpegException(
                explicit != null
                        ? "No FFmpeg runs at " + explicit + ": correct the setting or leave it out"
                        : "No FFmpeg on PATH and no bundled build for this platform: install ffmpeg"));
        LOG.info("ffmpeg found path={} version={}", binary.path(), binary.version());
        return binary;
    }

    static Optional<FfmpegBinary> onPath() {
        var name = isWindows() ? "ffmpeg.exe" : "ffmpeg";
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (var folder : path.split(java.io.File.pathSeparator, -1)) {
            var candidate = folder.isEmpty()
                    ? Optional.<FfmpegBinary>empty()
                    : tried(Path.of(folder, name).toAbsolutePath());
            if (candidate.isPresent()) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    /** The static build that comes with this module for this platform, unpacked if need be. */
    public static Optional<FfmpegBinary> bundled(Path unpackFolder) {
        try {
            var resource = bundledResource();
            return resource == null ? Optional.empty() : tried(unpack(resource, unpackFolder.toAbsolutePath()));
        } catch (IOException failure) {
            throw new FfmpegException("Unpacking the bundled FFmpeg into " + unpackFolder, failure);
        }
    }

    private static Path unpack(String resource, Path folder) throws IOException {
        Files.createDirectories(folder);
        var hash = hashOf(open(resource));
        var target = folder.resolve("ffmpeg-" + hash.substring(0, 16) + (isWindows() ? ".exe" : ""));
        if (Files.exists(target) && hashOf(Files.newInputStream(target)).equals(hash)) {
            return target;
        }
        var part = Files.createTempFile(folder, "ffmpeg-", ".part");
        try (var source = open(resource)) {
            Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
            if (!part.toFile().setExecutable(true, true)) {
                throw new IOException("Cannot make " + part + " executable");
            }
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String hashOf(InputStream source) throws IOException {
        try (var digest = new DigestInputStream(source, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static @Nullable String bundledResource() {
        var architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var isArm = architecture.equals("aarch64") || architecture.equals("arm64");
        var names = isWindows()
                ? List.of("ffmpeg-amd64.exe")
                : isArm
                        ? List.of("ffmpeg-aarch64", "ffmpeg-arm64", "ffmpeg-osxm1")
                        : List.of("ffmpeg-amd64", "ffmpeg-x86_64", "ffmpeg-osx64");
        return names.stream()
                .map(name -> BUNDLE + name)
                .filter(name -> FfmpegBinary.class.getResource(name) != null)
                .findFirst()
                .orElse(null);
    }

    private static InputStream open(String resource) throws IOException {
        var stream = FfmpegBinary.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("Missing resource " + resource);
        }
        return stream;
    }

    /** Runs {@code -version}: a binary that lacks its libraries is as good as none. */
    private static Optional<FfmpegBinary> tried(Path path) {
        if (!Files.isExecutable(path) || Files.isDirectory(path)) {
            return Optional.empty();
        }
        try {
            var process = new ProcessBuilder(path.toString(), "-version")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && said.startsWith("ffmpeg version")
                    ? Optional.of(
                            new FfmpegBinary(path, said.lines().findFirst().orElseThrow()))
                    : Optional.empty();
        } catch (IOException failure) {
            LOG.warn("ffmpeg does not run path={}", path, failure);
            return Optional.empty();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new FfmpegException("Interrupted while trying " + path, interrupt);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
