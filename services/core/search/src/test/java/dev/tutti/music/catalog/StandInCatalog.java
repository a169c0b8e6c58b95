package dev.tutti.music.catalog;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Publishes to {@code music.catalog} what a test says. */
@TuttiService
public class StandInCatalog {

    public static ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "catalog",
                Product.MUSIC,
                StandInCatalog.class,
                Set.of(),
                Set.of(),
                Cardinality.MANY,
                Set.of("/api/v1/releases"));
    }
}
