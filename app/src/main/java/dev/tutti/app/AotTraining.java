package dev.tutti.app;

import java.io.File;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/**
 * A second process of the same artifact on a folder of its own, with the engines started and a few requests answered,
 * whose orderly end writes the cache. One at a time per cache; it ends with the process that started it.
 */
final class AotTraining implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    private final Path target;
    private final Path data;
    private final FileChannel lockFile;
    private final @Nullable FileLock lock;
    private @Nullable Process process;

    AotTraining(Path target) throws IOException {
        this.target = target;
        this.data = Files.createTempDirectory("tutti-training");
        this.lockFile = FileChannel.open(
                target.resolveSibling(target.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        this.lock = lockFile.tryLock();
    }

    /** Returns whether there is a new cache; false where another process is recording it already. */
    boolean run() throws IOException, InterruptedException {
        if (lock == null) return false;
        var log = target.resolveSibling(target.getFileName() + ".training.log");
        var started = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"))
                .start();
        process = started;
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-training").unstarted(this::stop));
        if (!started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || started.exitValue() != 0)
            throw new IOException("the training run failed, see " + log);
        return Files.exists(recorded());
    }

    Path recorded() {
        return target.resolveSibling(target.getFileName() + ".partial");
    }

    @Override
    public void close() throws IOException {
        stop();
        lockFile.close();
        try (var tree = Files.walk(data)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private void stop() {
        if (process != null && process.isAlive()) process.destroy();
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
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + recorded(), "-Xlog:aot*=error", "-jar", System.getProperty("java.class.path")));
        command.addAll(List.of("train", "--port", "0", "--data", data.toString()));
        return command;
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
