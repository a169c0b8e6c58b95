package dev.tutti.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A process and all it started, PostgreSQL's included. */
record ProcessTree(ProcessHandle root) {

    private static final Pattern PSS = Pattern.compile("(?m)^Pss: +([0-9]+) kB$");

    /** The proportional set size: a page that ten processes share counts a tenth for each. Linux only. */
    double pssMegabytes() {
        return processes().mapToLong(ProcessTree::pssKilobytes).sum() / 1024.0;
    }

    boolean contains(String program) {
        return processes()
                .flatMap(process -> process.info().command().stream())
                .anyMatch(command -> Path.of(command).endsWith(program));
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static long pssKilobytes(ProcessHandle process) {
        try {
            var match = PSS.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")));
            if (!match.find()) throw new IllegalStateException("no Pss of process " + process.pid());
            return Long.parseLong(match.group(1));
        } catch (NoSuchFileException ended) {
            // A session of PostgreSQL that closed between the listing and the look at it takes nothing any more.
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the memory of process " + process.pid(), failed);
        }
    }
}
