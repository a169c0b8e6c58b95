package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.recording.Recordings;
import dev.tutti.music.catalog.release.Releases;
import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobReferences;
import dev.tutti.platform.storage.BlobScope;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which of catalog's objects its rows refer to. */
@Component
class CatalogBlobs implements BlobReferences {

    private final Recordings recordings;
    private final Releases releases;

    CatalogBlobs(Recordings recordings, Releases releases) {
        this.recordings = recordings;
        this.releases = releases;
    }

    @Override
    public BlobScope scope() {
        return CatalogKeys.ALL;
    }

    @Override
    public Set<BlobKey> findReferenced(Collection<BlobKey> keys) {
        var values = keys.stream().map(BlobKey::value).toList();
        return Stream.concat(recordings.findReferenced(values).stream(), releases.findReferenced(values).stream())
                .map(BlobKey::new)
                .collect(Collectors.toSet());
    }
}
