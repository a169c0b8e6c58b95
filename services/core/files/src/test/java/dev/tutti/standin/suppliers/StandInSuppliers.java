package dev.tutti.standin.suppliers;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Takes what its contract says and remembers it. */
@TuttiService
public class StandInSuppliers {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "suppliers",
                Product.COMMERCE,
                StandInSuppliers.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/suppliers"));
    }
}
