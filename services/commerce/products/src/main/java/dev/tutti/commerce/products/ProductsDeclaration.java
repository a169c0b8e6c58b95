package dev.tutti.commerce.products;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Products, as the installation sees it. */
public final class ProductsDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "products",
                Product.COMMERCE,
                ProductsService.class,
                Set.of(),
                Set.of(Engine.POSTGRES, Engine.KAFKA),
                Cardinality.MANY,
                Set.of("/api/v1/products", "/api/v1/categories"));
    }
}
