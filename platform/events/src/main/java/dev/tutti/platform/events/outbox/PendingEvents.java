package dev.tutti.platform.events.outbox;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The facts of one transaction, held back until just before its commit. By then the aggregates they tell of are locked,
 * so the ids that the rows get follow the order in which transactions on one aggregate commit.
 */
final class PendingEvents implements TransactionSynchronization, Ordered {

    private enum Phase {
        COLLECTING,
        WRITING_THROUGH,
        OVER
    }

    private final OutboxStore store;
    private final Consumer<String> committed;
    private final List<NewRow> rows = new ArrayList<>();
    private final Set<String> schemas = new HashSet<>();
    private final IdentityHashMap<Object, Integer> savepoints = new IdentityHashMap<>();
    private Phase phase = Phase.COLLECTING;

    PendingEvents(OutboxStore store, Consumer<String> committed) {
        this.store = store;
        this.committed = committed;
    }

    void add(NewRow row) {
        switch (phase) {
            case COLLECTING -> rows.add(row);
            // Published by another callback of the same commit, after ours ran.
            case WRITING_THROUGH -> store.insert(row.schema(), List.of(row));
            case OVER ->
                throw new IllegalStateException(
                        "the transaction is over: publish %s before it commits".formatted(row.eventType()));
        }
        schemas.add(row.schema());
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, rows.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        rows.subList(kept, rows.size()).clear();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        phase = Phase.WRITING_THROUGH;
        rows.stream().collect(groupingBy(NewRow::schema)).forEach(store::insert);
    }

    @Override
    public void beforeCompletion() {
        phase = Phase.OVER;
    }

    @Override
    public void afterCommit() {
        schemas.forEach(committed);
    }

    /** Last of all: what other callbacks lock, they lock before. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
