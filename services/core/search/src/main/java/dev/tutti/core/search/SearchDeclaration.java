package dev.tutti.core.search;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Search, as the installation sees it. */
public final class SearchDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "search",
                Product.CORE,
                SearchService.class,
                Set.of(),
                Set.of(Engine.POSTGRES, Engine.KAFKA),
                Cardinality.MANY,
                Set.of("/api/v1/search"));
    }
}
