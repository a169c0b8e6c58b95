package dev.tutti.standin.inventory;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Takes stock levels as its contract says, and can be made to fail. */
@TuttiService
public class StandInInventory {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "inventory",
                Product.COMMERCE,
                StandInInventory.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/inventory"));
    }
}
