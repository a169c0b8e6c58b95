package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.commerce.suppliers.catalogue.CatalogueItem;
import dev.tutti.commerce.suppliers.purchase.PurchaseOrderBody.ReceiptBody;
import dev.tutti.commerce.suppliers.supplier.Viewer;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@PreAuthorize("hasAnyRole('merchant', 'administrator')")
@RestController
@RequestMapping("/api/v1/purchase-orders")
class PurchaseOrderController {

    private static final String LIST = "purchase-orders";
    private static final String LOCATION = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
    private static final int NOTE_MAX = 500;

    private final PurchaseOrders orders;
    private final Idempotency idempotency;
    private final Cursors cursors;

    PurchaseOrderController(PurchaseOrders orders, Idempotency idempotency, Cursors cursors) {
        this.orders = orders;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PurchaseOrderBody draft(@Valid @RequestBody NewPurchaseOrder order, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(
                key,
                order,
                PurchaseOrderBody.class,
                () -> PurchaseOrderBody.of(
                        orders.draft(order.supplierId(), order.terms(), linesOf(order.lines()), Viewer.of(user))));
    }

    /** A supplier sees the orders that were sent to them. */
    @PreAuthorize("hasAnyRole('merchant', 'administrator', 'supplier')")
    @GetMapping
    Page<PurchaseOrderSummary> list(
            @RequestParam(required = false) @Nullable PurchaseOrderState state,
            @RequestParam(required = false) @Nullable UUID supplierId,
            Paging paging,
            CurrentUser user) {
        var viewer = Viewer.of(user);
        var criteria = new PurchaseOrderCriteria(state, supplierId, viewer.isMerchant() ? null : viewer.userId());
        var rows = orders.list(criteria, cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.id()));
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator', 'supplier')")
    @GetMapping("/{id}")
    ResponseEntity<PurchaseOrderBody> get(@PathVariable UUID id, CurrentUser user) {
        return tagged(orders.get(id, Viewer.of(user)));
    }

    /** Changes a draft. What is left out stays as it is; lines are replaced as a whole. */
    @PatchMapping("/{id}")
    ResponseEntity<PurchaseOrderBody> edit(
            @PathVariable UUID id,
            @Valid @RequestBody PurchaseOrderChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var version = EntityTags.getVersion(ifMatch);
        var lines = change.lines() == null ? null : linesOf(change.lines());
        return tagged(orders.edit(id, version, change.terms(), lines));
    }

    /** Sends the order to its supplier. Repeating it changes nothing. */
    @PostMapping("/{id}/dispatch")
    ResponseEntity<PurchaseOrderBody> dispatch(@PathVariable UUID id, CurrentUser user) {
        return tagged(orders.dispatch(id, Viewer.of(user)));
    }

    /** Calls the order off, as long as nothing of it came. Repeating it changes nothing. */
    @PostMapping("/{id}/cancellation")
    ResponseEntity<PurchaseOrderBody> cancel(@PathVariable UUID id, CurrentUser user) {
        return tagged(orders.cancel(id, Viewer.of(user)));
    }

    /** Waits no longer for what is missing. Repeating it changes nothing. */
    @PostMapping("/{id}/closure")
    ResponseEntity<PurchaseOrderBody> close(@PathVariable UUID id, CurrentUser user) {
        return tagged(orders.closeShort(id, Viewer.of(user)));
    }

    /** Counts a delivery in. */
    @PostMapping("/{id}/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    DeliveredBody receive(
            @PathVariable UUID id, @Valid @RequestBody NewReceipt receipt, CurrentUser user, IdempotencyKey key) {
        return idempotency.once(
                key.required(),
                receipt,
                DeliveredBody.class,
                () -> DeliveredBody.of(orders.receive(id, receipt.delivery(), Viewer.of(user))));
    }

    private static List<NewLine> linesOf(List<LineBody> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> lines.get(index).line("lines[%d].quantity".formatted(index)))
                .toList();
    }

    private static ResponseEntity<PurchaseOrderBody> tagged(PurchaseOrderDetails details) {
        return EntityTags.ok(PurchaseOrderBody.of(details), details.order().version());
    }

    private static int checkedQuantity(String field, long quantity, int min) {
        if (quantity < min || quantity > PurchaseOrder.QUANTITY_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "quantity-out-of-range",
                    "A quantity is %d to %d.".formatted(min, PurchaseOrder.QUANTITY_MAX),
                    field,
                    (long) PurchaseOrder.QUANTITY_MAX);
        }
        return (int) quantity;
    }

    record LineBody(
            @NotBlank @Size(max = CatalogueItem.SKU_CHARS_MAX)
            String sku,

            @NotNull Long quantity,
            @Nullable Money unitCost) {

        NewLine line(String field) {
            return new NewLine(sku.strip(), checkedQuantity(field, quantity, 1), unitCost);
        }
    }

    record NewPurchaseOrder(
            @NotNull UUID supplierId,
            @Pattern(regexp = LOCATION) @Nullable String location,
            @NotEmpty @Size(max = PurchaseOrder.LINES_MAX) List<@Valid @NotNull LineBody> lines,
            @Nullable LocalDate expectedOn,
            @Nullable Money freight,
            @Nullable Money duty) {

        NewTerms terms() {
            return new NewTerms(location, expectedOn, freight, duty);
        }
    }

    record PurchaseOrderChange(
            @Pattern(regexp = LOCATION) @Nullable String location,

            @Size(min = 1, max = PurchaseOrder.LINES_MAX) @Nullable
            List<@Valid @NotNull LineBody> lines,

            @Nullable LocalDate expectedOn,
            @Nullable Money freight,
            @Nullable Money duty) {

        NewTerms terms() {
            return new NewTerms(location, expectedOn, freight, duty);
        }
    }

    /**
     * @param quantity all that came
     * @param damaged those of them that are of no use
     */
    record ArrivalBody(
            @NotBlank @Size(max = CatalogueItem.SKU_CHARS_MAX)
            String sku,

            @NotNull Long quantity,
            @Nullable Long damaged) {

        Arrival arrival(int index) {
            int all = checkedQuantity("lines[%d].quantity".formatted(index), quantity, 1);
            var field = "lines[%d].damaged".formatted(index);
            int useless = checkedQuantity(field, Objects.requireNonNullElse(damaged, 0L), 0);
            if (useless > all) {
                throw Refusal.invalid(field, "No more are damaged than came.");
            }
            return new Arrival(sku.strip(), all, useless);
        }
    }

    record NewReceipt(
            @NotEmpty @Size(max = PurchaseOrder.LINES_MAX) List<@Valid @NotNull ArrivalBody> lines,
            @Pattern(regexp = LOCATION) @Nullable String location,
            @Size(max = NOTE_MAX) @Nullable String note) {

        PurchaseOrders.Delivery delivery() {
            var arrivals = IntStream.range(0, lines.size())
                    .mapToObj(index -> lines.get(index).arrival(index))
                    .toList();
            return new PurchaseOrders.Delivery(arrivals, location, note);
        }
    }

    /** A receipt, and where its order stands after it. */
    record DeliveredBody(
            UUID id,
            String location,
            @Nullable String note,
            Instant at,
            UUID by,
            List<PurchaseOrderBody.ReceivedLine> lines,
            OrderAfter purchaseOrder) {

        static DeliveredBody of(PurchaseOrders.Delivered delivered) {
            var receipt = ReceiptBody.of(delivered.receipt());
            var order = delivered.order();
            return new DeliveredBody(
                    receipt.id(),
                    receipt.location(),
                    receipt.note(),
                    receipt.at(),
                    receipt.by(),
                    receipt.lines(),
                    new OrderAfter(order.id(), order.number(), order.state(), order.version()));
        }
    }

    record OrderAfter(UUID id, String number, PurchaseOrderState state, long version) {}
}
