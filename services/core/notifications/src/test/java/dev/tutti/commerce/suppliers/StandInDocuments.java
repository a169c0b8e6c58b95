package dev.tutti.commerce.suppliers;

import dev.tutti.contracts.api.commerce.suppliers.PurchaseOrderDocuments;
import dev.tutti.platform.runtime.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RestController;

/** Has the documents that a test gives it. */
@RestController
public class StandInDocuments implements PurchaseOrderDocuments {

    private final Map<UUID, Document> documents = new ConcurrentHashMap<>();

    public void put(UUID purchaseOrderId, Document document) {
        documents.put(purchaseOrderId, document);
    }

    @Override
    public Document get(UUID purchaseOrderId) {
        return Optional.ofNullable(documents.get(purchaseOrderId))
                .orElseThrow(() -> Refusal.notFound("purchase order"));
    }
}
