package dev.tutti.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second process of the same artifact on a folder of its own, with the engines started and a few requests answered,
 * whose orderly end writes the cache. One at a time per cache; it ends with the process that started it.
 */
final class AotTraining implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    private final Path target;
    private final FileChannel lockFile;
    private final @Nullable FileLock lock;
    private volatile @Nullable Process process;

    AotTraining(Path target) throws IOException {
        this.target = target;
        this.lockFile = FileChannel.open(beside("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lockFile.tryLock();
    }

    /** Returns whether there is a new cache; false where another process records it already, or this one is stopping. */
    boolean run() throws IOException, InterruptedException {
        if (lock == null) return false;
        deleteData();
        Files.deleteIfExists(recorded());
        var log = beside("training.log");
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"));
        // Its warm-up registers people: it must never reach a database that settings of this process name.
        builder.environment().keySet().removeIf(name -> name.startsWith("TUTTI_") || name.startsWith("SPRING_"));
        var started = builder.start();
        process = started;
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-training").unstarted(this::abandon));
        boolean ended = started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (process == null) return false;
        if (!ended || started.exitValue() != 0) throw new IOException("the training run failed, see " + log);
        return Files.exists(recorded());
    }

    Path recorded() {
        return beside("partial");
    }

    @Override
    public void close() throws IOException {
        abandon();
        lockFile.close();
    }

    // Killed, not asked: an orderly end would go on to write the cache, and its data is worth nothing.
    private synchronized void abandon() {
        var abandoned = process;
        if (abandoned == null) return;
        process = null;
        var engines = abandoned.descendants().toList();
        abandoned.destroyForcibly().onExit().join();
        engines.forEach(ProcessHandle::destroyForcibly);
        engines.forEach(engine -> engine.onExit().join());
        deleteData();
    }

    private void deleteData() {
        try (var tree = Files.exists(data()) ? Files.walk(data()) : Stream.<Path>empty()) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete " + data(), failed);
        }
    }

    private Path data() {
        return beside("training");
    }

    private Path beside(String name) {
        return target.resolveSibling(target.getFileName() + "." + name);
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:AOT")
                        && !argument.startsWith("-Xlog")
                        && !argument.startsWith("-Dtutti.aot."))
                .forEach(command::add);
        command.addAll(List.of("-XX:AOTCacheOutput=" + recorded(), "-Xlog:aot*=error"));
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of("train", "--target=all", "--port=0", "--data=" + data()));
        return command;
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
