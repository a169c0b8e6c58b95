package dev.tutti.music.catalog;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Declares and configures catalog. */
@TuttiService
public class CatalogService implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "catalog",
                Product.MUSIC,
                CatalogService.class,
                Set.of(),
                Set.of(Engine.POSTGRES, Engine.KAFKA, Engine.STORAGE, Engine.FFMPEG),
                Cardinality.MANY,
                Set.of("/api/v1/artists", "/api/v1/releases", "/api/v1/tracks", "/api/v1/media"));
    }
}
