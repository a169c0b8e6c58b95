package dev.tutti.commerce.products.product;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product, as its history keeps it.
 *
 * @param by the account; null where time did it
 */
record ProductVersion(long version, Instant at, @Nullable UUID by, List<FieldChange> changes) {

    ProductVersion {
        changes = List.copyOf(changes);
    }
}
