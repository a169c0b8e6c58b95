package dev.tutti.core.files;

import dev.tutti.commerce.inventory.InventoryDeclaration;
import dev.tutti.commerce.products.ProductsDeclaration;
import dev.tutti.commerce.suppliers.SuppliersDeclaration;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.standin.orders.StandInOrders;

/** Files beside the services that really own what it brings. */
public final class ShopTutti {

    private ShopTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(
                        StandInOrders.declaration(),
                        new ProductsDeclaration().declaration(),
                        new InventoryDeclaration().declaration(),
                        new SuppliersDeclaration().declaration(),
                        new FilesDeclaration().declaration())
                .build();
    }
}
