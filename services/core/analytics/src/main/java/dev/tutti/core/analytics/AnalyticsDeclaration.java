package dev.tutti.core.analytics;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.DeclaredService;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.util.Set;

/** Analytics, as the installation sees it. */
public final class AnalyticsDeclaration implements DeclaredService {

    @Override
    public ServiceDeclaration declaration() {
        return new ServiceDeclaration(
                "analytics",
                Product.CORE,
                AnalyticsService.class,
                Set.of(),
                Set.of(Engine.POSTGRES, Engine.KAFKA, Engine.FLINK),
                Cardinality.MANY,
                Set.of("/api/v1/charts", "/api/v1/users/me/recently-played", "/api/v1/analytics"));
    }
}
