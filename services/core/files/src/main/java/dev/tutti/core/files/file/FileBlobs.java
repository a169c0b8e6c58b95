package dev.tutti.core.files.file;

import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobReferences;
import dev.tutti.platform.storage.BlobScope;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which objects the rows of files refer to. */
@Component
class FileBlobs implements BlobReferences {

    private final StoredFiles files;

    FileBlobs(StoredFiles files) {
        this.files = files;
    }

    @Override
    public BlobScope scope() {
        return FileKeys.ALL;
    }

    @Override
    public Set<BlobKey> findReferenced(Collection<BlobKey> keys) {
        var values = keys.stream().map(BlobKey::value).toList();
        return files.findReferenced(values).stream().map(BlobKey::new).collect(Collectors.toSet());
    }
}
