package dev.tutti.commerce.suppliers.supplier;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/v1/suppliers")
class SupplierController {

    private static final String LIST = "suppliers";
    private static final int NAME_MAX = 200;
    private static final int EMAIL_MAX = 254;
    private static final int ADDRESS_MAX = 500;
    private static final int LOCALE_MAX = 35;

    private final Suppliers suppliers;
    private final Idempotency idempotency;
    private final Cursors cursors;

    SupplierController(Suppliers suppliers, Idempotency idempotency, Cursors cursors) {
        this.suppliers = suppliers;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SupplierBody add(@Valid @RequestBody NewSupplier supplier, IdempotencyKey key) {
        return idempotency.once(
                key, supplier, SupplierBody.class, () -> SupplierBody.of(suppliers.add(supplier.details())));
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator', 'supplier')")
    @GetMapping
    Page<SupplierBody> list(
            @RequestParam(defaultValue = "") @Size(max = NAME_MAX) String q, Paging paging, CurrentUser user) {
        var rows = suppliers.list(q, Viewer.of(user), cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.id())).map(SupplierBody::of);
    }

    @PreAuthorize("hasAnyRole('merchant', 'administrator', 'supplier')")
    @GetMapping("/{id}")
    ResponseEntity<SupplierBody> get(@PathVariable UUID id, CurrentUser user) {
        return tagged(suppliers.get(id, Viewer.of(user)));
    }

    @PatchMapping("/{id}")
    ResponseEntity<SupplierBody> edit(
            @PathVariable UUID id,
            @Valid @RequestBody SupplierChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(suppliers.edit(id, EntityTags.getVersion(ifMatch), change::applyTo));
    }

    /** Archives the supplier: old orders keep it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable UUID id) {
        suppliers.archive(id);
    }

    private static ResponseEntity<SupplierBody> tagged(Supplier supplier) {
        return EntityTags.ok(SupplierBody.of(supplier), supplier.version());
    }

    record NewSupplier(
            @NotBlank @Size(max = NAME_MAX) String name,
            @Email @Size(max = EMAIL_MAX) @Nullable String email,
            @Size(max = ADDRESS_MAX) @Nullable String address,

            @Pattern(regexp = "[A-Za-z0-9-]{2,}") @Size(max = LOCALE_MAX) @Nullable
            String locale,

            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,

            @Min(0) @Max(SupplierDetails.LEAD_TIME_DAYS_MAX) @Nullable
            Integer leadTimeDays,

            @Nullable UUID userId) {

        SupplierDetails details() {
            try {
                return new SupplierDetails(
                        name,
                        email,
                        address,
                        Objects.requireNonNullElse(locale, SupplierDetails.LOCALE_DEFAULT),
                        currency,
                        Objects.requireNonNullElse(leadTimeDays, SupplierDetails.LEAD_TIME_DAYS_DEFAULT),
                        userId);
            } catch (IllegalArgumentException unknownCurrency) {
                throw Refusal.invalid("currency", "currency is a code of ISO 4217.");
            }
        }

        /** An address belongs in no log. */
        @Override
        public String toString() {
            return "NewSupplier[hidden]";
        }
    }

    /** What is left out stays as it is; an empty text takes it away. The currency stays: catalogue and orders have it. */
    record SupplierChange(
            @Pattern(regexp = "(?s).*\\S.*") @Size(max = NAME_MAX) @Nullable
            String name,

            @Email @Size(max = EMAIL_MAX) @Nullable String email,
            @Size(max = ADDRESS_MAX) @Nullable String address,

            @Pattern(regexp = "[A-Za-z0-9-]{2,}") @Size(max = LOCALE_MAX) @Nullable
            String locale,

            @Min(0) @Max(SupplierDetails.LEAD_TIME_DAYS_MAX) @Nullable
            Integer leadTimeDays,

            @Nullable UUID userId) {

        SupplierDetails applyTo(SupplierDetails before) {
            return new SupplierDetails(
                    name == null ? before.name() : name,
                    email == null ? before.email() : email,
                    address == null ? before.address() : address,
                    locale == null ? before.locale() : locale,
                    before.currency(),
                    leadTimeDays == null ? before.leadTimeDays() : leadTimeDays,
                    userId == null ? before.userId() : userId);
        }

        /** An address belongs in no log. */
        @Override
        public String toString() {
            return "SupplierChange[hidden]";
        }
    }

    record SupplierBody(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String address,
            String locale,
            String currency,
            int leadTimeDays,
            @Nullable UUID userId,
            boolean archived,
            long version,
            Instant createdAt) {

        static SupplierBody of(Supplier supplier) {
            var details = supplier.details();
            return new SupplierBody(
                    supplier.id(),
                    details.name(),
                    details.email(),
                    details.address(),
                    details.locale(),
                    details.currency(),
                    details.leadTimeDays(),
                    details.userId(),
                    supplier.isArchived(),
                    supplier.version(),
                    supplier.createdAt());
        }

        /** An address belongs in no log. */
        @Override
        public String toString() {
            return "SupplierBody[id=" + id + "]";
        }
    }
}
