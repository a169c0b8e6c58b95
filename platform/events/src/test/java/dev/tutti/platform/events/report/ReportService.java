package dev.tutti.platform.events.report;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Hears {@code AmountDeposited}. */
@TuttiService
public class ReportService {

    public static final ServiceDeclaration DECLARATION = new ServiceDeclaration(
            "report",
            Product.CORE,
            ReportService.class,
            Set.of(),
            Set.of(Engine.POSTGRES, Engine.KAFKA),
            Cardinality.MANY,
            Set.of());
}
