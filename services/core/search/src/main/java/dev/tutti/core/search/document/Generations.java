package dev.tutti.core.search.document;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which generation of the documents serves, and which is built beside it. A replay begins one; it serves as soon as it
 * has taken everything that the former had taken.
 */
@Service
public class Generations {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);

    private static final int DELETE_BATCH = 1_000;

    private final GenerationStore store;

    Generations(GenerationStore store) {
        this.store = store;
    }

    /** Begins the next generation; one that was being built is given up. */
    @Transactional
    void begin() {
        store.findBuilding().ifPresent(store::delete);
        store.begin(DocumentListener.NAME);
    }

    @Transactional(readOnly = true)
    public int getServing() {
        return store.getServing();
    }

    @Transactional(readOnly = true)
    public Optional<Integer> findBuilding() {
        return store.findBuilding();
    }

    /** Lets the generation that is built serve, where it has taken what it waits for. */
    @Transactional
    public void serveNext() {
        store.findBuilding()
                .filter(building -> !store.isWaiting(building, DocumentListener.NAME))
                .ifPresent(building -> {
                    store.serve(building);
                    log.info("search serves the next generation generation={}", building);
                });
    }

    /** Deletes a batch of rows that belong to no generation any more, and says how many it were. */
    @Transactional
    public int prune() {
        return store.deleteStale(DELETE_BATCH);
    }
}
