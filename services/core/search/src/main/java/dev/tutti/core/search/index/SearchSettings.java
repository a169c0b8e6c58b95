package dev.tutti.core.search.index;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The index of this process.
 *
 * @param folder where it lies; without one, below the folder for what can be built again
 * @param follow how often it looks for changed documents
 * @param commit how often it is written to disk; after a crash it reads again what came since
 */
@ConfigurationProperties("tutti.search.index")
record SearchSettings(
        @Nullable Path folder,
        @DefaultValue("200ms") Duration follow,
        @DefaultValue("10s") Duration commit) {

    SearchSettings {
        if (!follow.isPositive() || !commit.isPositive()) {
            throw new IllegalArgumentException("tutti.search.index.follow and .commit must be positive");
        }
    }
}
