package dev.tutti.commerce.orders;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Orders, as the installation sees it. */
public final class OrdersDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "orders",
                Product.COMMERCE,
                OrdersService.class,
                Set.of("identity", "products", "inventory"),
                Set.of(Engine.POSTGRES, Engine.KAFKA),
                Cardinality.MANY,
                Set.of(
                        "/api/v1/carts",
                        "/api/v1/orders",
                        "/api/v1/payment-webhooks",
                        "/api/v1/discounts",
                        "/api/v1/tax-rates"));
    }
}
