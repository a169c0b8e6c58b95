package dev.tutti.commerce.suppliers.supplier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who delivers.
 *
 * @param version grows with every change
 * @param archivedAt since when nothing is ordered from them any more; null while they deliver
 */
public record Supplier(
        UUID id,
        SupplierDetails details,
        long version,
        Instant createdAt,
        @Nullable Instant archivedAt) {

    public boolean isArchived() {
        return archivedAt != null;
    }

    Supplier edit(SupplierDetails edited) {
        return new Supplier(id, edited, version + 1, createdAt, archivedAt);
    }

    Supplier archive(Instant now) {
        return new Supplier(id, details, version + 1, createdAt, now);
    }

    boolean isVisibleTo(Viewer viewer) {
        return viewer.isMerchant() || viewer.userId().equals(details.userId());
    }

    /** Leaves out what belongs in no log. */
    @Override
    public String toString() {
        return "Supplier[id=" + id + "]";
    }
}
