package dev.tutti.platform.engines;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The operating system and processor we run on. */
final class Platform {

    private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean ARM =
            System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");

    private static final String SETSID = "/usr/bin/setsid";
    private static final String UNSHARE = "/usr/bin/unshare";
    private static final String PERL = "/usr/bin/perl";

    private Platform() {}

    static boolean isWindows() {
        return NAME.contains("windows");
    }

    static boolean isMac() {
        return NAME.contains("mac");
    }

    static boolean isRoot() {
        return !isWindows() && new UnixSystem().getUid() == 0;
    }

    static String postgresArchive() {
        if (isWindows()) return "postgres-windows-x86_64.txz";
        var processor = ARM ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(isMac() ? "darwin" : "linux", processor);
    }

    /**
     * What to put before a command so that a Ctrl-C on the terminal, which reaches the whole process group, does not
     * end it before those that use it. Where nothing does that, the command is simply started.
     */
    static List<String> detached() {
        if (isExecutable(SETSID)) return List.of(SETSID);
        if (isMac() && isExecutable(PERL)) return List.of(PERL, "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV");
        return List.of();
    }

    /**
     * What to put before a command that refuses to be root. In a user namespace of its own the process is nobody to
     * itself, has no rights but those of its files' owner, and can still read the data folder wherever that lies.
     */
    static List<String> unprivileged() {
        if (!isRoot()) return List.of();
        if (isExecutable(UNSHARE)) return List.of(UNSHARE, "--user");
        throw new EngineFailure("PostgreSQL does not run as root and this system has no unshare: start Tutti as an"
                + " ordinary user, or set tutti.postgres.url");
    }

    private static boolean isExecutable(String program) {
        return Files.isExecutable(Path.of(program));
    }
}
