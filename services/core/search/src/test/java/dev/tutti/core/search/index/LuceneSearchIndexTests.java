package dev.tutti.core.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LuceneSearchIndexTests extends SearchIndexContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Override
    protected SearchIndex create() throws IOException {
        return LuceneSearchIndex.open(folder.resolve("index"), JSON);
    }

    /** The files as they lie there while the other still writes: what a kill leaves. */
    @Override
    protected SearchIndex reopenAfterKill(SearchIndex killed) throws IOException {
        var copy = Files.createDirectories(folder.resolve("copy"));
        try (var files = Files.list(folder.resolve("index"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        killed.close();
        return LuceneSearchIndex.open(copy, JSON);
    }
}
