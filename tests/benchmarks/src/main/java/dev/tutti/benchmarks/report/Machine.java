package dev.tutti.benchmarks.report;

import java.lang.management.ManagementFactory;

/** Where the figures were measured: without it they say nothing. */
public record Machine(int cores, String system, String java) {

    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor.version", System.getProperty("java.version")));
    }

    public static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /** The load average of the last minute; negative where the system does not tell. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
