package dev.tutti.platform.engines;

import java.nio.file.Path;
import java.util.Set;

/**
 * Which engines start inside, where their data lives and how much they may take. A port of 0 means the one used last
 * time if it is free, else any free one.
 */
public record EngineSettings(
        Path data, Path binaries, boolean postgres, boolean kafka, int postgresPort, int kafkaPort, Limits limits) {

    /** What the inside engines may take from the machine. */
    public record Limits(int postgresConnections, int postgresSharedMegabytes) {

        public static final Limits DEFAULT = new Limits(120, 64);

        public Limits {
            if (postgresConnections < 10 || postgresConnections > 1_000)
                throw new IllegalArgumentException("PostgreSQL connections must be 10..1000: " + postgresConnections);
            if (postgresSharedMegabytes < 16 || postgresSharedMegabytes > 65_536)
                throw new IllegalArgumentException(
                        "PostgreSQL shared megabytes must be 16..65536: " + postgresSharedMegabytes);
        }
    }

    /** Both engines inside, with the defaults. */
    public static EngineSettings in(Path data) {
        return new EngineSettings(data, PostgresBinaries.cache(), true, true, 0, 0, Limits.DEFAULT);
    }

    /** Leaves out every engine whose address is among the configured properties: that one runs outside. */
    public EngineSettings without(Set<String> configured) {
        return new EngineSettings(
                data,
                binaries,
                postgres && !configured.contains(Engines.POSTGRES_URL),
                kafka && !configured.contains(Engines.KAFKA_SERVERS),
                postgresPort,
                kafkaPort,
                limits);
    }

    /** Whether any engine runs inside, and so owns the data folder. */
    boolean startsAny() {
        return postgres || kafka;
    }

    /** With other bounds than the defaults. */
    public EngineSettings with(Limits others) {
        return new EngineSettings(data, binaries, postgres, kafka, postgresPort, kafkaPort, others);
    }

    public EngineSettings withPorts(int newPostgresPort, int newKafkaPort) {
        return new EngineSettings(data, binaries, postgres, kafka, newPostgresPort, newKafkaPort, limits);
    }
}
