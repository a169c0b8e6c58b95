package dev.tutti.core.search.document;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The products that can be found, and what indexes read. A fact is taken into every generation that is older than it, so
 * that the generation which serves stays up to date while the next is built.
 */
@Service
public class Documents {

    private final DocumentStore store;

    Documents(DocumentStore store) {
        this.store = store;
    }

    @Transactional
    void show(UUID productId, long version, Content content) {
        var document = new Document(Kind.PRODUCTS, productId, null, version, true, content);
        store.listGenerations().forEach(generation -> store.save(generation, document));
    }

    @Transactional
    void hide(UUID productId, long version) {
        store.listGenerations().forEach(generation -> store.hide(generation, Kind.PRODUCTS, productId, version));
    }

    /** Several variants may be repriced by one version, so an equal one is taken, too. */
    @Transactional
    void reprice(UUID productId, long version, Content.Variant variant) {
        for (int generation : store.listGenerations()) {
            store.lock(generation, Kind.PRODUCTS, productId)
                    .filter(known -> known.version() <= version && known.isLive())
                    .ifPresent(known -> store.update(
                            generation,
                            new Document(
                                    known.kind(),
                                    known.id(),
                                    null,
                                    version,
                                    true,
                                    known.content().with(variant))));
        }
    }

    /** What changed since that position, in the order of changes. */
    @Transactional(readOnly = true)
    public List<ChangedDocument> listChanged(Position after, int limit) {
        return store.listChanged(after, limit);
    }

    /**
     * The oldest transaction that is still running: whatever was changed by an older one can be read already. An index
     * that has read everything there is goes on from what this was before it began to read.
     */
    @Transactional(readOnly = true)
    public long getHorizon() {
        return store.getHorizon();
    }
}
