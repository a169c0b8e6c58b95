package dev.tutti.core.search.document;

import dev.tutti.contracts.events.commerce.products.PriceChanged;
import dev.tutti.contracts.events.commerce.products.ProductChanged;
import dev.tutti.contracts.events.commerce.products.ProductListed;
import dev.tutti.contracts.events.commerce.products.ProductWithdrawn;
import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.contracts.events.music.catalog.ReleaseTakenDown;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;

/** Learns of what can be found. A replay builds the next generation beside the one that serves. */
@EventConsumer(DocumentListener.NAME)
class DocumentListener implements ProjectionReset {

    static final String NAME = "documents";

    private final Documents documents;
    private final Releases releases;
    private final Generations generations;

    DocumentListener(Documents documents, Releases releases, Generations generations) {
        this.documents = documents;
        this.releases = releases;
        this.generations = generations;
    }

    void on(ProductListed event) {
        documents.show(event.productId(), event.version(), ProductContents.of(event.product()));
    }

    void on(ProductChanged event) {
        documents.show(event.productId(), event.version(), ProductContents.of(event.product()));
    }

    void on(ProductWithdrawn event) {
        documents.hide(event.productId(), event.version());
    }

    void on(PriceChanged event) {
        documents.reprice(event.productId(), event.version(), ProductContents.variant(event.sku(), event.prices()));
    }

    void on(ReleasePublished event) {
        releases.show(event);
    }

    void on(ReleaseTakenDown event) {
        releases.hide(event.releaseId(), event.occurredAt().toEpochMilli());
    }

    @Override
    public void reset() {
        generations.begin();
    }
}
