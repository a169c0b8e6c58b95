package dev.tutti.commerce.suppliers;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Suppliers, as the installation sees it. */
public final class SuppliersDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "suppliers",
                Product.COMMERCE,
                SuppliersService.class,
                Set.of("inventory"),
                Set.of(Engine.POSTGRES, Engine.KAFKA),
                Cardinality.MANY,
                Set.of("/api/v1/suppliers", "/api/v1/purchase-orders"));
    }
}
