package dev.tutti.commerce.suppliers.document;

import dev.tutti.contracts.api.commerce.suppliers.PurchaseOrderDocuments;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/** Gives documents to who sends them. The path is internal: only other services get here. */
@RestController
class PurchaseOrderDocumentsController implements PurchaseOrderDocuments {

    private final Documents documents;

    PurchaseOrderDocumentsController(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Document get(UUID purchaseOrderId) {
        var printed = documents.printSent(purchaseOrderId);
        var details = printed.supplier().details();
        return new Document(
                printed.order().number(),
                printed.supplier().id(),
                details.userId(),
                details.name(),
                details.email(),
                details.locale(),
                printed.fileName(),
                printed.pdf());
    }
}
