package dev.tutti.platform.engines;

import java.util.Locale;

/** The operating system and processor we run on. */
final class Platform {

    private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final boolean ARM =
            System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");

    private Platform() {}

    static boolean isWindows() {
        return NAME.contains("windows");
    }

    static boolean isMac() {
        return NAME.contains("mac");
    }

    static boolean isRoot() {
        return !isWindows() && "root".equals(System.getProperty("user.name"));
    }

    static String postgresArchive() {
        if (isWindows()) return "postgres-windows-x86_64.txz";
        var processor = ARM ? "arm_64" : "x86_64";
        return "postgres-%s-%s.txz".formatted(isMac() ? "darwin" : "linux", processor);
    }
}
