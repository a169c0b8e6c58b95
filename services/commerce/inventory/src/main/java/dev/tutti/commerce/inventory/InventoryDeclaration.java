package dev.tutti.commerce.inventory;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Inventory, as the installation sees it. */
public final class InventoryDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "inventory",
                Product.COMMERCE,
                InventoryService.class,
                Set.of(),
                Set.of(Engine.POSTGRES, Engine.KAFKA),
                Cardinality.MANY,
                Set.of("/api/v1/inventory", "/api/v1/locations"));
    }
}
