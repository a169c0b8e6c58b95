package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Documents;
import dev.tutti.core.search.document.Position;

/**
 * An index that follows the documents of one generation. Rows carry the transaction that changed them; before it reads,
 * the index asks which transaction is the oldest still running, reads everything from its last such mark on, and then
 * makes that answer its next mark. A row that commits late is of a transaction at or after the mark, and so is read next
 * time; a row that is read twice is written twice, to the same effect.
 */
final class FollowingIndex implements AutoCloseable {

    private static final int BATCH = 500;

    private final int generation;
    private final SearchIndex index;
    private final Documents documents;
    private long mark;
    private boolean isDirty;
    private boolean isCaughtUp;

    FollowingIndex(int generation, SearchIndex index, Documents documents) {
        this.generation = generation;
        this.index = index;
        this.documents = documents;
        this.mark = index.getPosition();
    }

    int generation() {
        return generation;
    }

    /** Whether the index has read everything that was there when it was last asked to follow. */
    boolean isCaughtUp() {
        return isCaughtUp;
    }

    /** Reads what has changed, up to the end. */
    void follow() {
        long horizon = documents.getHorizon();
        var position = Position.from(generation, mark);
        var changed = documents.listChanged(position, BATCH);
        while (!changed.isEmpty()) {
            index.apply(changed);
            isDirty = true;
            position = position.after(changed.getLast());
            changed = documents.listChanged(position, BATCH);
        }
        mark = horizon;
        isCaughtUp = true;
    }

    /** Puts on disk what was applied since the last time. */
    void commit() {
        if (isDirty) {
            index.commit(mark);
            isDirty = false;
        }
    }

    Results search(Question question) {
        return index.search(question);
    }

    @Override
    public void close() {
        index.close();
    }
}
