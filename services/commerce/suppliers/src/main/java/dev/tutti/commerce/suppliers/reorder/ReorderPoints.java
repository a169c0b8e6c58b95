package dev.tutti.commerce.suppliers.reorder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When SKUs are to be ordered again. */
@Component
class ReorderPoints {

    /** SKUs that are looked at for suggestions; a shop that needs more has buyers with tools of their own. */
    static final int CANDIDATES_MAX = 10_000;

    private final ReorderStore store;
    private final ReorderSettings settings;

    ReorderPoints(ReorderStore store, ReorderSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Sets it for one SKU; what is null is as the settings say. */
    @Transactional
    ReorderPoint set(
            String sku, @Nullable Long reorderPoint, @Nullable Integer safetyDays, @Nullable Integer reviewDays) {
        var point = new ReorderPoint(
                sku,
                reorderPoint,
                Objects.requireNonNullElse(safetyDays, settings.safetyDays()),
                Objects.requireNonNullElse(reviewDays, settings.reviewDays()));
        store.save(point);
        return point;
    }

    @Transactional
    void forget(String sku) {
        store.delete(sku);
    }

    @Transactional(readOnly = true)
    List<ReorderPoint> list(@Nullable String after, int limit) {
        return store.list(after, limit);
    }

    @Transactional(readOnly = true)
    List<Candidate> listCandidates(LocalDate today) {
        return store.listCandidates(today.minusDays(settings.windowDays() - 1L), settings, CANDIDATES_MAX);
    }
}
