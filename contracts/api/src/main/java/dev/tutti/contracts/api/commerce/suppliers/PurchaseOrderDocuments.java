package dev.tutti.contracts.api.commerce.suppliers;

import dev.tutti.contracts.api.OfferedBy;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Purchase orders on paper, and whom to send them to. It is no part of any event: topics keep everything. */
@OfferedBy("suppliers")
@HttpExchange("/internal/v1/purchase-orders")
public interface PurchaseOrderDocuments {

    /** Returns the document of an order that was sent, or refuses with not-found. */
    @GetExchange("/{purchaseOrderId}/document")
    Document get(@PathVariable UUID purchaseOrderId);

    /**
     * @param number what people call the order: PO-000123
     * @param supplierId whose order it is
     * @param supplierUserId the account that sees the supplier's orders, where there is one
     * @param supplierEmail null where the supplier has none
     * @param locale BCP 47, the language that the supplier reads
     * @param fileName what the file is called: PO-000123.pdf
     * @param pdf the file, in base64
     */
    record Document(
            String number,
            UUID supplierId,
            @Nullable UUID supplierUserId,
            String supplierName,
            @Nullable String supplierEmail,
            String locale,
            String fileName,
            String pdf) {}
}
