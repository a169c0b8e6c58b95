package dev.tutti.commerce.inventory.ledger;

import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.RequestLimits;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAnyRole('merchant', 'administrator')")
@RequestMapping("/api/v1/inventory")
class MovementController {

    private static final String MOVEMENTS = "movements";
    private static final String CONSERVATION = "conservation";
    private static final int SKUS_MAX = 100;

    private final Movements movements;
    private final Cursors cursors;

    MovementController(Movements movements, Cursors cursors) {
        this.movements = movements;
        this.cursors = cursors;
    }

    @GetMapping("/{sku}/movements")
    Page<MovementBody> list(@PathVariable String sku, Paging paging) {
        var cursor = paging.cursor();
        var before = cursor == null
                ? null
                : Long.valueOf(cursors.open(MOVEMENTS, cursor).getFirst());
        var rows = movements.list(sku, before, paging.rows());
        return Page.of(rows, paging, last -> cursors.seal(MOVEMENTS, List.of(Long.toString(last.id()))))
                .map(MovementBody::of);
    }

    /** Reads the whole ledger, or that of the named SKUs; the counts are of everything that was read. */
    @RequestLimits(time = "60s")
    @GetMapping("/conservation")
    ConservationBody audit(
            @RequestParam(required = false) @Size(max = SKUS_MAX) @Nullable List<String> sku, Paging paging) {
        var audit = movements.audit(sku, after(paging), paging.rows());
        var page = Page.of(audit.balances(), paging, last -> cursors.seal(CONSERVATION, sortKey(last.place())))
                .map(BalanceBody::of);
        return new ConservationBody(page.items(), page.nextCursor(), audit.checked(), audit.violations());
    }

    private @Nullable Place after(Paging paging) {
        var cursor = paging.cursor();
        if (cursor == null) {
            return null;
        }
        var sortKey = cursors.open(CONSERVATION, cursor);
        return new Place(sortKey.get(0), sortKey.get(1));
    }

    private static List<String> sortKey(Place place) {
        return List.of(place.sku(), place.location());
    }

    /**
     * @param checked how many places were compared, on all pages together
     * @param violations at how many of them something does not agree
     */
    record ConservationBody(
            List<BalanceBody> items, @Nullable String nextCursor, long checked, long violations) {}

    /** On hand is received + returned + adjusted - shipped - writtenOff, and reserved is never below 0 or above it. */
    record BalanceBody(
            String sku,
            String location,
            long received,
            long returned,
            long adjusted,
            long shipped,
            long writtenOff,
            long onHand,
            long reserved,
            boolean holds,
            @Nullable String explanation) {

        static BalanceBody of(Balance balance) {
            return new BalanceBody(
                    balance.place().sku(),
                    balance.place().location(),
                    balance.received(),
                    balance.returned(),
                    balance.adjusted(),
                    balance.shipped(),
                    balance.writtenOff(),
                    balance.onHand(),
                    balance.reserved(),
                    balance.holds(),
                    balance.explanation());
        }
    }
}
