package dev.tutti.standin.products;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Takes what its contract says and remembers it. */
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
