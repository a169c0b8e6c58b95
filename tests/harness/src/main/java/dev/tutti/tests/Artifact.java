package dev.tutti.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code mvn package} left in {@code app/target/tutti}, started as a user's process would be. */
public record Artifact(Path folder) {

    /** Looks in the folders above the test's; throws where nothing was packaged yet. */
    public static Artifact find() {
        for (var root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            var folder = root.resolve("app/target/tutti");
            if (Files.exists(folder.resolve("tutti.jar"))) return new Artifact(folder);
        }
        throw new IllegalStateException("app/target/tutti is missing: run mvn package, or ./tutti build");
    }

    /** Starts a process of that name; what it says goes to {@code target/logs/<name>.log}. */
    public ArtifactProcess start(String name, List<String> arguments) {
        return start(name, List.of(), arguments);
    }

    public ArtifactProcess start(String name, List<String> jvmOptions, List<String> arguments) {
        var java = new ArrayList<>(jvmOptions);
        java.addAll(List.of("-jar", jar().toString(), "run"));
        java.addAll(arguments);
        return startJava(name, java);
    }

    /** Starts another program with the JVM and the options of the artifact's, to be measured beside it. */
    public ArtifactProcess startJava(String name, List<String> arguments) {
        var command = new ArrayList<>(List.of(java(), "@" + folder.resolve("jvm.options")));
        command.addAll(arguments);
        try {
            var log = Files.createDirectories(Path.of("target", "logs")).resolve(name + ".log");
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new ArtifactProcess(name, process, log);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + name, failed);
        }
    }

    /** The small jar whose manifest names every library. */
    public Path jar() {
        return folder.resolve("tutti.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java")
                .toString();
    }
}
