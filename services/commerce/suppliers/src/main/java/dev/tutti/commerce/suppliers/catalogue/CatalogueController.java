package dev.tutti.commerce.suppliers.catalogue;

import dev.tutti.commerce.suppliers.supplier.Viewer;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@PreAuthorize("hasAnyRole('merchant', 'administrator')")
@RestController
@RequestMapping("/api/v1/suppliers/{id}/catalogue")
class CatalogueController {

    private static final String LIST = "catalogue";

    private final Catalogues catalogues;
    private final Idempotency idempotency;
    private final Cursors cursors;

    CatalogueController(Catalogues catalogues, Idempotency idempotency, Cursors cursors) {
        this.catalogues = catalogues;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator', 'supplier')")
    @GetMapping
    Page<ItemBody> list(@PathVariable UUID id, Paging paging, CurrentUser user) {
        var cursor = paging.cursor();
        var after = cursor == null ? null : cursors.open(LIST, cursor).getFirst();
        var rows = catalogues.list(id, Viewer.of(user), after, paging.rows());
        return Page.of(rows, paging, last -> cursors.seal(LIST, List.of(last.supplierSku())))
                .map(ItemBody::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ItemBody add(@PathVariable UUID id, @Valid @RequestBody NewItem item, IdempotencyKey key) {
        return idempotency.once(
                key, item, ItemBody.class, () -> ItemBody.of(catalogues.add(item.of(id, item.supplierSku()))));
    }

    /** Writes the item, new or not; the supplier SKU of the address counts. */
    @PutMapping("/{supplierSku}")
    ItemBody put(@PathVariable UUID id, @PathVariable String supplierSku, @Valid @RequestBody ItemTerms terms) {
        return ItemBody.of(catalogues.put(terms.of(id, supplierSku)));
    }

    @DeleteMapping("/{supplierSku}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable String supplierSku) {
        catalogues.remove(id, supplierSku);
    }

    record NewItem(
            @NotBlank String supplierSku,
            @NotBlank String sku,
            @NotNull Money cost,
            @Nullable Integer packSize,
            @Nullable Integer leadTimeDays) {

        CatalogueItem of(UUID supplierId, String supplierSku) {
            return new ItemTerms(sku, cost, packSize, leadTimeDays).of(supplierId, supplierSku);
        }
    }

    record ItemTerms(
            @NotBlank String sku,
            @NotNull Money cost,
            @Nullable Integer packSize,
            @Nullable Integer leadTimeDays) {

        CatalogueItem of(UUID supplierId, String supplierSku) {
            return CatalogueRules.checked(new CatalogueItem(
                    supplierId,
                    supplierSku.strip(),
                    sku.strip(),
                    cost,
                    Objects.requireNonNullElse(packSize, 1),
                    leadTimeDays));
        }
    }

    record ItemBody(
            String supplierSku,
            String sku,
            Money cost,
            int packSize,
            @Nullable Integer leadTimeDays) {

        static ItemBody of(CatalogueItem item) {
            return new ItemBody(item.supplierSku(), item.sku(), item.cost(), item.packSize(), item.leadTimeDays());
        }
    }
}
