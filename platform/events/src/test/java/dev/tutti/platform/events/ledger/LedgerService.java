package dev.tutti.platform.events.ledger;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Publishes {@link AmountDeposited}. */
@TuttiService
public class LedgerService {

    public static final ServiceDeclaration DECLARATION = new ServiceDeclaration(
            "ledger",
            Product.CORE,
            LedgerService.class,
            Set.of(),
            Set.of(Engine.POSTGRES, Engine.KAFKA),
            Cardinality.MANY,
            Set.of());
}
