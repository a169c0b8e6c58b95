package dev.tutti.platform.engines;

import java.nio.file.Path;

/** Another process owns the data folder; the message says which one and since when. */
public final class DataFolderHeld extends EngineFailure {

    DataFolderHeld(Path folder, String holder) {
        super("The data folder %s is in use by %s. Stop that one first, or choose another folder with --data."
                .formatted(folder, holder));
    }
}
