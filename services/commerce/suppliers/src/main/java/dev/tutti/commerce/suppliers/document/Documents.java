package dev.tutti.commerce.suppliers.document;

import dev.tutti.commerce.suppliers.purchase.PurchaseOrder;
import dev.tutti.commerce.suppliers.purchase.PurchaseOrders;
import dev.tutti.commerce.suppliers.supplier.Supplier;
import dev.tutti.commerce.suppliers.supplier.Suppliers;
import dev.tutti.commerce.suppliers.supplier.Viewer;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Purchase orders on paper. They are set anew each time: an order that was sent changes no more in what is printed. */
@Component
class Documents {

    private final PurchaseOrders orders;
    private final Suppliers suppliers;
    private final DocumentSettings shop;

    Documents(PurchaseOrders orders, Suppliers suppliers, DocumentSettings shop) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.shop = shop;
    }

    record Printed(PurchaseOrder order, Supplier supplier, String pdf) {

        String fileName() {
            return order.number() + ".pdf";
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(pdf);
        }
    }

    /** A draft prints too, so that it can be looked at before it is sent. */
    Printed print(UUID orderId, Viewer viewer) {
        return print(orders.get(orderId, viewer).order());
    }

    /** What the supplier gets; refuses with not-found where nothing was sent. */
    Printed printSent(UUID orderId) {
        return print(orders.getSent(orderId));
    }

    private Printed print(PurchaseOrder order) {
        var supplier = suppliers.get(order.supplier().id());
        var pdf = Base64.getEncoder().encodeToString(PurchaseOrderPdf.of(order, supplier, shop));
        return new Printed(order, supplier, pdf);
    }
}
