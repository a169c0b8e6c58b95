package dev.tutti.platform.storage;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param root the directory that holds everything; shared by all processes of the installation
 * @param reserve space that puts leave free, for the database on the same disk
 * @param orphanAge how long after its storing a blob may wait for something to refer to it
 */
@ConfigurationProperties("tutti.storage")
record StorageSettings(
        Path root,
        @DefaultValue("256MB") DataSize reserve,
        @DefaultValue("24h") Duration orphanAge) {

    StorageSettings {
        if (reserve.isNegative() || !orphanAge.isPositive()) {
            throw new IllegalArgumentException("tutti.storage.reserve and .orphan-age must not be negative");
        }
    }
}
