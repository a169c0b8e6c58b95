package dev.tutti.consistency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes and files that outlived their purpose. */
record Leftovers(Path work, Path data, Path temporary) {

    /** How our code names what is not finished yet, or not for long. */
    private static final Pattern UNFINISHED = Pattern.compile("(ingest-|upload_|tomcat).*|.*\\.(partial|part|tmp)");

    /** What the engines keep here is named by them, and theirs to clean. */
    private static final Set<Path> OF_THE_ENGINES = Set.of(Path.of("postgres/data"), Path.of("kafka/data"));

    static Leftovers of(KillableTutti tutti) {
        return new Leftovers(tutti.work(), tutti.data(), tutti.temporary());
    }

    /** Processes that work for the installation and do not descend from its living process. */
    List<String> besides(long pid) {
        var ours = ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
        return processes()
                .filter(process -> !ours.contains(process.pid()))
                .map(this::say)
                .toList();
    }

    /** What is there after an orderly stop. */
    List<String> afterStop() {
        return Stream.of(processes().map(this::say), children(temporary), staged(), unfinished())
                .flatMap(found -> found)
                .distinct()
                .toList();
    }

    private Stream<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> !process.equals(ProcessHandle.current()))
                .filter(process -> says(process).contains(work.toString())
                        || folderOf(process).startsWith(work));
    }

    private String say(ProcessHandle process) {
        return "process %d in %s: %s".formatted(process.pid(), folderOf(process), says(process));
    }

    private static String says(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    // Only Linux tells; elsewhere the command line has to do. A process may end while it is looked at.
    private static Path folderOf(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Path.of("/");
        }
    }

    private Stream<String> staged() {
        return walk(data.resolve("storage/staging"))
                .filter(Files::isRegularFile)
                .filter(file -> !file.endsWith("turn"))
                .map(Path::toString);
    }

    private Stream<String> unfinished() {
        return walk(data)
                .filter(path -> OF_THE_ENGINES.stream().noneMatch(data.relativize(path)::startsWith))
                .filter(path ->
                        UNFINISHED.matcher(path.getFileName().toString()).matches())
                .map(Path::toString);
    }

    private static Stream<String> children(Path folder) {
        return walk(folder).filter(path -> !path.equals(folder)).map(Path::toString);
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.exists(folder)) return Stream.of();
        try (var tree = Files.walk(folder)) {
            return tree.toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot look through " + folder, failed);
        }
    }
}
