package dev.tutti.commerce.products;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Publishes to {@code commerce.products} what a test says. */
@TuttiService
public class StandInProducts {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "products",
                Product.COMMERCE,
                StandInProducts.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/products"));
    }
}
