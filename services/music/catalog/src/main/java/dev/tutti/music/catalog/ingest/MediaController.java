package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.release.MediaUrls;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.web.blob.BlobResponse;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves artwork and waveforms to everybody who knows the address, which holds two random ids. What lies at an address
 * never changes, so it may be kept for ever.
 */
@RestController
@Anonymous
class MediaController {

    private static final Set<String> PUBLIC = Set.of(CatalogKeys.ARTWORK, CatalogKeys.WAVEFORMS);

    @GetMapping(MediaUrls.PREFIX + "catalog/{kind}/{*path}")
    BlobResponse get(@PathVariable String kind, @PathVariable String path) {
        if (!PUBLIC.contains(kind)) {
            throw Refusal.notFound("file");
        }
        return BlobResponse.immutable(key("catalog/" + kind + path));
    }

    private static BlobKey key(String path) {
        try {
            return new BlobKey(path);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("file");
        }
    }
}
