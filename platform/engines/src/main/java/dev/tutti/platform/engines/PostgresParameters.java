package dev.tutti.platform.engines;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the server is set. It goes on the command line, which outranks the configuration file and ALTER SYSTEM: nobody
 * turns durability off by accident.
 */
final class PostgresParameters {

    private PostgresParameters() {}

    static Map<String, String> of(EngineSettings.Limits limits, int port) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("port", Integer.toString(port));
        // A socket file in a shared folder would be a second door, and its lock file a trap after a kill.
        parameters.put("unix_socket_directories", "");
        parameters.put("password_encryption", "scram-sha-256");

        parameters.put("fsync", "on");
        parameters.put("synchronous_commit", "on");
        parameters.put("full_page_writes", "on");

        parameters.put("max_connections", Integer.toString(limits.postgresConnections()));
        parameters.put("shared_buffers", limits.postgresSharedMegabytes() + "MB");
        parameters.put("work_mem", "4MB");
        parameters.put("maintenance_work_mem", "32MB");
        parameters.put("max_wal_size", "256MB");
        // After a kill the start replays the log since the last checkpoint: this bounds how long that takes.
        parameters.put("checkpoint_timeout", "2min");
        parameters.put("autovacuum_max_workers", "2");
        parameters.put("max_worker_processes", "2");
        parameters.put("max_parallel_workers_per_gather", "0");
        // Reads by the backends themselves: three I/O worker processes fewer.
        parameters.put("io_method", "sync");
        parameters.put("max_logical_replication_workers", "0");
        parameters.put("jit", "off");

        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.put("lc_messages", "C");
        parameters.put("log_line_prefix", "%m [%p] %q%u@%d ");
        parameters.put("log_min_messages", "warning");
        return parameters;
    }
}
