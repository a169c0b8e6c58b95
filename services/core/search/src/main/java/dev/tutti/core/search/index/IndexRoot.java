package dev.tutti.core.search.index;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the indexes of this machine lie: what is set, else below the folder for what can be built again. */
@Component
class IndexRoot {

    private final Path folder;

    IndexRoot(SearchSettings settings, Environment environment) {
        this.folder =
                settings.folder() == null ? below(environment.getProperty("tutti.local.root")) : settings.folder();
    }

    Path folder() {
        return folder;
    }

    private static Path below(@Nullable String local) {
        if (local == null) {
            throw new IllegalStateException("set tutti.search.index.folder: this process has no data folder");
        }
        return Path.of(local, "search");
    }
}
