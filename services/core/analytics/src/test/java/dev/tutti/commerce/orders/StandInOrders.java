package dev.tutti.commerce.orders;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Publishes to {@code commerce.orders} what a test says. */
@TuttiService
public class StandInOrders {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "orders",
                Product.COMMERCE,
                StandInOrders.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/orders"));
    }
}
