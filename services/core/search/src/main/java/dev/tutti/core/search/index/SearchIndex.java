package dev.tutti.core.search.index;

import dev.tutti.core.search.document.ChangedDocument;
import java.util.List;

/**
 * Where documents are found. Writing is idempotent by the document's key: what is written last counts. Another engine
 * takes its place by passing the same contract test.
 */
public interface SearchIndex extends AutoCloseable {

    /** Writes what is live and removes what is not; whoever asks afterwards finds it so. */
    void apply(List<ChangedDocument> documents);

    /** Keeps all that was applied, with how far that is, so that a crash loses neither. */
    void commit(long position);

    /** What the last commit was given; 0 for an index that is new. */
    long getPosition();

    Results search(Question question);

    @Override
    void close();
}
