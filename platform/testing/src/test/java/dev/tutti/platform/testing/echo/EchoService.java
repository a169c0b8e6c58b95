package dev.tutti.platform.testing.echo;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.Engine;
import dev.tutti.platform.runtime.Product;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.TuttiService;
import java.util.Set;

/** Offers {@link Echo}. */
@TuttiService
public class EchoService {

    public static final ServiceDeclaration DECLARATION = new ServiceDeclaration(
            "echo",
            Product.CORE,
            EchoService.class,
            Set.of(),
            Set.of(Engine.POSTGRES),
            Cardinality.MANY,
            Set.of("/api/v1/echo"));
}
