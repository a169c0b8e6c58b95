package dev.tutti.commerce.inventory.arrival;

import dev.tutti.contracts.events.commerce.products.ListedProduct;
import dev.tutti.contracts.events.commerce.products.ListedVariant;
import dev.tutti.contracts.events.commerce.products.ProductChanged;
import dev.tutti.contracts.events.commerce.products.ProductListed;
import dev.tutti.platform.events.EventConsumer;

/** Begins to keep the SKUs of products, so that merchants find those that were never stocked. */
@EventConsumer("products")
class ProductListener {

    private final Arrivals arrivals;

    ProductListener(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    void on(ProductListed event) {
        announce(event.product());
    }

    void on(ProductChanged event) {
        announce(event.product());
    }

    private void announce(ListedProduct product) {
        arrivals.announce(product.variants().stream().map(ListedVariant::sku).toList());
    }
}
