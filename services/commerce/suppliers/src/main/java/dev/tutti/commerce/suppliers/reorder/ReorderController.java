package dev.tutti.commerce.suppliers.reorder;

import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@PreAuthorize("hasAnyRole('merchant', 'administrator')")
@RestController
class ReorderController {

    private static final String LIST = "reorder-points";
    private static final int SKU_MAX = 100;
    private static final int DAYS_MAX = 365;
    private static final long UNITS_MAX = 1_000_000_000;

    private final ReorderPoints points;
    private final Suggestions suggestions;
    private final Cursors cursors;

    ReorderController(ReorderPoints points, Suggestions suggestions, Cursors cursors) {
        this.points = points;
        this.suggestions = suggestions;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/suppliers/reorder-points")
    Page<ReorderPoint> list(Paging paging) {
        var cursor = paging.cursor();
        var after = cursor == null ? null : cursors.open(LIST, cursor).getFirst();
        return Page.of(points.list(after, paging.rows()), paging, last -> cursors.seal(LIST, List.of(last.sku())));
    }

    /** Sets it for one SKU, in place of what was set before. */
    @PutMapping("/api/v1/suppliers/reorder-points")
    ReorderPoint set(@Valid @RequestBody NewReorderPoint point) {
        return points.set(point.sku().strip(), point.reorderPoint(), point.safetyDays(), point.reviewDays());
    }

    @DeleteMapping("/api/v1/suppliers/reorder-points/{sku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String sku) {
        points.forget(sku);
    }

    /** What should be ordered now; all of it, by supplier. */
    @GetMapping("/api/v1/purchase-orders/suggestions")
    Page<Suggestions.Suggested> suggest() {
        return new Page<>(suggestions.list(), null);
    }

    record NewReorderPoint(
            @NotBlank @Size(max = SKU_MAX) String sku,
            @Min(0) @Max(UNITS_MAX) @Nullable Long reorderPoint,
            @Min(0) @Max(DAYS_MAX) @Nullable Integer safetyDays,
            @Min(1) @Max(DAYS_MAX) @Nullable Integer reviewDays) {}
}
