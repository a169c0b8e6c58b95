package dev.tutti.platform.storage;

import java.util.Collection;
import java.util.Set;

/**
 * Says which blobs a service still refers to, so that the others can be collected. A bean in the service's package,
 * one per service; a blob is asked about a good while after it was stored, when its transaction is long over.
 */
public interface BlobReferences {

    /** Everything below is this service's; what it does not refer to is deleted. */
    BlobScope scope();

    /** Those of the given keys that something refers to. */
    Set<BlobKey> findReferenced(Collection<BlobKey> keys);
}
