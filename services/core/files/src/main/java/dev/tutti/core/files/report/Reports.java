package dev.tutti.core.files.report;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with the report of a file. */
@Component
public class Reports {

    private final RefusedRowStore store;

    Reports(RefusedRowStore store) {
        this.store = store;
    }

    /** Adds rows in the transaction that counts them. */
    @Transactional
    public void add(UUID fileId, List<RefusedRow> rows) {
        if (!rows.isEmpty()) {
            store.insert(fileId, rows);
        }
    }

    @Transactional
    public void clear(UUID fileId) {
        store.deleteAll(fileId);
    }

    @Transactional(readOnly = true)
    public List<RefusedRow> list(UUID fileId, long afterRow, int limit) {
        return store.list(fileId, afterRow, limit);
    }
}
