package dev.tutti.music.catalog.ingest;

import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobScope;
import java.util.UUID;

/**
 * The names of catalog's objects: {@code catalog/<kind>/<id of the row that refers to it>/...}. What a run writes lies
 * below an id of its own, so that two runs never mix.
 */
final class CatalogKeys {

    static final BlobScope ALL = new BlobScope("catalog");
    static final String ARTWORK = "artwork";
    static final String WAVEFORMS = "waveforms";

    private CatalogKeys() {}

    static BlobKey upload(UUID recordingId) {
        return BlobKey.of("catalog", "uploads", recordingId.toString());
    }

    static BlobKey audio(UUID recordingId, UUID run) {
        return BlobKey.of("catalog", "audio", recordingId.toString(), run.toString());
    }

    static BlobKey waveform(UUID recordingId, UUID run) {
        return BlobKey.of("catalog", WAVEFORMS, recordingId.toString(), run + ".json");
    }

    static BlobKey artwork(UUID releaseId, UUID run) {
        return BlobKey.of("catalog", ARTWORK, releaseId.toString(), run.toString());
    }

    static BlobKey below(BlobKey prefix, String path) {
        return new BlobKey(prefix.value() + "/" + path);
    }
}
